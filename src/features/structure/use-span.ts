import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'

/** "ตั้งแต่ 7 ธ.ค. 2567", or from when to when once it is over. */
export function useSpan(): (dates: { startedOn: string; endedOn: string | null }) => string {
  const { t } = useTranslation('structure')
  const format = useFormat()
  return ({ startedOn, endedOn }) =>
    endedOn === null ? t('since', { date: format.date(startedOn) }) : t('committees.until', { from: format.date(startedOn), to: format.date(endedOn) })
}
