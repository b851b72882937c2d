import { useTranslation } from 'react-i18next'
import { numberYear } from '../../i18n/format.ts'
import type { Meeting, Resolution } from '../../../electron/contract/meetings.ts'

/** A committee's meeting goes by the committee's name, where that is known. */
export type NamedMeeting = Pick<Meeting, 'kind' | 'number' | 'year'> & { committeeName?: string }

/** "ประชุมสามัญ ครั้งที่ 1/2569" */
export function useMeetingName(): (meeting: NamedMeeting) => string {
  const { t } = useTranslation('meetings')
  return ({ kind, number, year, committeeName = '' }) =>
    t('name', { kind: committeeName === '' ? t(`kind.${kind}`) : t('ofCommittee', { name: committeeName }), number, year: numberYear(year) })
}

/** "มติที่ 3/2569", or "มติที่ 3" of its meeting. */
export function useResolutionName(): (resolution: Pick<Resolution, 'number' | 'series' | 'year'>) => string {
  const { t } = useTranslation('meetings')
  return ({ number, series, year }) =>
    series === 'meeting' ? t('resolution.numberInMeeting', { number }) : t('resolution.number', { number, year: numberYear(year) })
}
