import { useTranslation } from 'react-i18next'
import type { IndicatorLine } from '../../../../electron/contract/project-work.ts'
import { useFormat } from '../../../i18n/format.ts'
import styles from './chart.module.css'
import { BOX, chartScale, nameHeights } from './chart-scale.ts'

/** Readings as a line, the target dashed and the baseline dotted, each named at its line: readable without colour. The table beside says the same. */
export function IndicatorChart({ indicator }: { indicator: IndicatorLine }) {
  const { t } = useTranslation('projectWork')
  const format = useFormat()
  const { baseline, target, readings } = indicator
  const { points, yOf } = chartScale(indicator, readings)
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) return null
  const names = baseline !== null && target !== null ? nameHeights(yOf(baseline), yOf(target)) : null
  return (
    <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} className={styles.chart ?? ''} role="img" aria-label={t('indicators.chart', { name: indicator.name })}>
      {([['baseline', baseline], ['target', target]] as const).map(([name, value]) =>
        value === null ? null : (
          <g key={name}>
            <line className={styles[name]} x1={0} x2={BOX.plot} y1={yOf(value)} y2={yOf(value)} />
            <text className={styles.name} x={BOX.plot + 6} y={(names?.[name] ?? yOf(value)) + 4}>
              {`${t(`indicators.${name}`)} ${format.number(value)}`}
            </text>
          </g>
        ),
      )}
      <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ id, x, y, value }, at) => (
        <g key={id}>
          <circle className={styles.point} cx={x} cy={y} r={4} />
          {(at === 0 || at === points.length - 1 || points.length <= 6) && (
            <text className={styles.value} x={x} y={y - 9} textAnchor="middle">
              {format.number(value)}
            </text>
          )}
        </g>
      ))}
      <text className={styles.name} x={0} y={BOX.height - 6}>
        {format.date(first.readOn)}
      </text>
      {last.readOn !== first.readOn && (
        <text className={styles.name} x={BOX.plot} y={BOX.height - 6} textAnchor="end">
          {format.date(last.readOn)}
        </text>
      )}
    </svg>
  )
}
