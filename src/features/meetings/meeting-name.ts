import { useTranslation } from 'react-i18next'
import { numberYear } from '../../i18n/format.ts'
import type { Meeting, Resolution } from '../../../electron/contract/meetings.ts'

export type NamedMeeting = Pick<Meeting, 'kind' | 'number' | 'year'>

/** "ประชุมสามัญ ครั้งที่ 1/2569" */
export function useMeetingName(): (meeting: NamedMeeting) => string {
  const { t } = useTranslation('meetings')
  return ({ kind, number, year }) => t('name', { kind: t(`kind.${kind}`), number, year: numberYear(year) })
}

/** "มติที่ 3/2569" */
export function useResolutionName(): (resolution: Pick<Resolution, 'number' | 'year'>) => string {
  const { t } = useTranslation('meetings')
  return ({ number, year }) => t('resolution.number', { number, year: numberYear(year) })
}
