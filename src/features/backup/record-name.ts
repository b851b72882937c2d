import { useTranslation } from 'react-i18next'
import type { PackageRecord } from '../../../electron/contract/restores.ts'
import { useFormat } from '../../i18n/format.ts'

/** "ครั้งที่ 3/2568 วันที่ …" for a meeting; a name or title for the others. */
export function useRecordName(): (record: PackageRecord) => string {
  const { t } = useTranslation('restores')
  const format = useFormat()
  return ({ kind, title, on }) => (kind === 'meeting' ? t('take.meeting', { title, date: on === null ? '' : format.date(on) }) : title)
}
