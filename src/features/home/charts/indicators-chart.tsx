import { useTranslation } from 'react-i18next'
import type { HomeCharts } from '../../../../electron/contract/home.ts'
import { wayToTarget } from '../../../../electron/contract/text/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Bars } from './bars.tsx'
import { ChartPart } from './chart-part.tsx'

type Reading = HomeCharts['indicators'][number]

/** Whole per cent of the way from baseline to target; 100 once it is reached, null where no way can be told. */
function percentOf(reading: Reading): number | null {
  const way = wayToTarget(reading, reading.value)
  return way?.reached ? 100 : (way?.percent ?? null)
}

/** How far the latest reading of each indicator is on its way to the target. */
export function IndicatorsChart({ indicators }: { indicators: readonly Reading[] }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const words = (reading: Reading) => {
    const percent = percentOf(reading)
    return t(percent === null ? 'charts.indicators.ofPlain' : 'charts.indicators.of', { value: format.number(reading.value), target: format.number(reading.target), unit: reading.unit, percent: percent ?? 0 })
  }
  return (
    <ChartPart
      title={t('charts.indicators.title')}
      note={t('charts.indicators.note')}
      columns={[t('charts.indicators.name'), t('charts.indicators.baseline'), t('charts.indicators.target'), t('charts.indicators.value'), t('charts.indicators.readOn'), '%']}
      rows={indicators.map((one) => [`${one.name} (${one.projectTitle})`, one.baseline === null ? '–' : format.number(one.baseline), format.number(one.target), format.number(one.value), format.date(one.readOn), percentOf(one) ?? '–'])}
    >
      <Bars rows={indicators.map((one) => ({ key: `${one.projectId} ${one.name}`, label: `${one.name} · ${one.projectTitle}`, parts: [{ series: 0, share: Math.max(0, (percentOf(one) ?? 0) / 100) }], mark: 1, note: words(one) }))} />
    </ChartPart>
  )
}
