import { useTranslation } from 'react-i18next'
import type { HomeCharts } from '../../../../electron/contract/home.ts'
import { fundingSource } from '../../../../electron/contract/projects.ts'
import { numberYear, useFormat } from '../../../i18n/format.ts'
import { Bars, Legend } from './bars.tsx'
import { ChartPart } from './chart-part.tsx'

type Point = HomeCharts['money'][number]

const sum = (points: readonly Point[], of: (point: Point) => number): number => points.reduce((all, point) => all + of(point), 0)

/** What came in by source, a bar for each fiscal year on one scale; the mark is what was promised. */
export function MoneyChart({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation(['home', 'projects'])
  const format = useFormat()
  const nameOf = ({ source }: Point) => (source === null ? t('charts.money.noSource') : t(`projects:funding.sources.${source}`))
  const years = [...new Set(points.map(({ fiscalYear }) => fiscalYear))].map((year) => [year, points.filter(({ fiscalYear }) => fiscalYear === year)] as const)
  const most = Math.max(1, ...years.map(([, own]) => Math.max(sum(own, (one) => one.promisedSatang), sum(own, (one) => one.receivedSatang))))
  const shown = fundingSource.options.flatMap((source, series) => (points.some((one) => one.source === source && one.receivedSatang > 0) ? [{ series, name: t(`projects:funding.sources.${source}`) }] : []))
  return (
    <ChartPart
      title={t('charts.money.title')}
      note={t('charts.money.note')}
      columns={[t('charts.money.year'), t('charts.money.source'), t('charts.money.promised'), t('charts.money.received'), t('charts.money.spent')]}
      rows={points.map((one) => [numberYear(one.fiscalYear), nameOf(one), format.baht(one.promisedSatang), format.baht(one.receivedSatang), format.baht(one.spentSatang)])}
    >
      <Bars
        rows={years.map(([year, own]) => ({
          key: String(year),
          label: t('charts.money.fiscalYear', { year: numberYear(year) }),
          parts: own.flatMap(({ source, receivedSatang }) => (source === null || receivedSatang === 0 ? [] : [{ series: fundingSource.options.indexOf(source), share: receivedSatang / most }])),
          mark: sum(own, (one) => one.promisedSatang) / most,
          note: t('charts.money.of', { received: format.baht(sum(own, (one) => one.receivedSatang)), promised: format.baht(sum(own, (one) => one.promisedSatang)) }),
        }))}
      />
      <Legend series={shown} />
    </ChartPart>
  )
}
