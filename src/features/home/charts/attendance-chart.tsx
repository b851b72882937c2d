import { useTranslation } from 'react-i18next'
import type { HomeCharts } from '../../../../electron/contract/home.ts'
import { numberYear, useFormat } from '../../../i18n/format.ts'
import { Bars } from './bars.tsx'
import { ChartPart } from './chart-part.tsx'

const CAME = 0
/** Too few for a quorum: the meeting is not counted. */
const TOO_FEW = 1

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Who came, of those in office on the day of each meeting, and how many were needed. */
export function AttendanceChart({ points }: { points: HomeCharts['attendance'] }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const name = ({ kind, number, year }: (typeof points)[number]) => t(`meetings.name.${kind}`, { number, year: numberYear(year) })
  const percent = (point: (typeof points)[number]) => Math.round(shareOf(point.present, point.inOffice) * 100)
  return (
    <ChartPart
      title={t('charts.attendance.title')}
      note={t('charts.attendance.note')}
      columns={[t('charts.attendance.meeting'), t('charts.attendance.date'), t('charts.attendance.present'), t('charts.attendance.inOffice'), t('charts.attendance.required'), '%']}
      rows={points.map((point) => [name(point), format.date(point.heldOn), point.present, point.inOffice, point.required, percent(point)])}
    >
      <Bars
        rows={points.map((point) => ({
          key: point.id,
          label: `${name(point)} · ${format.date(point.heldOn)}`,
          parts: [{ series: point.counted ? CAME : TOO_FEW, share: shareOf(point.present, point.inOffice) }],
          mark: shareOf(point.required, point.inOffice),
          note: t(point.counted ? 'charts.attendance.of' : 'charts.attendance.short', { present: point.present, inOffice: point.inOffice, percent: percent(point) }),
        }))}
      />
    </ChartPart>
  )
}
