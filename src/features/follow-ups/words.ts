import { useTranslation } from 'react-i18next'
import type { FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import { useFormat } from '../../i18n/format.ts'
import { useResolutionName } from '../meetings/meeting-name.ts'

/** "มติที่ 3/2569", and "กำหนด 1 มี.ค. 2569" or that no date was set. */
export function useFollowUpWords() {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const resolution = useResolutionName()
  return {
    resolution: ({ resolutionNumber: number, resolutionSeries: series, resolutionYear: year }: FollowUpRow) => resolution({ number, series, year }),
    due: (dueOn: string | null) => (dueOn === null ? t('noDue') : format.date(dueOn)),
    owner: (owner: string) => owner || t('noOwner'),
  }
}
