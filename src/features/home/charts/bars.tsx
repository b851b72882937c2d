import { fillOf } from './patterns.tsx'
import styles from './charts.module.css'

export interface BarRow {
  key: string
  label: string
  /** Shares of the bar's whole, from 0 to 1 together, each in the drawing of its series. */
  parts: readonly { series: number; share: number }[]
  /** Where something is to be reached, from 0 to 1. */
  mark?: number
  /** The figures in words. */
  note: string
}

/** Lying bars, as long names need them. The words beside each say what it shows, so the drawing itself is hidden from whoever listens. */
export function Bars({ rows }: { rows: readonly BarRow[] }) {
  return (
    <ul className={styles.bars}>
      {rows.map(({ key, label, parts, mark, note }) => (
        <li key={key} className={styles.row}>
          <span className={styles.label}>{label}</span>
          <svg className={styles.bar} aria-hidden focusable="false">
            <rect width="100%" height="100%" className={styles.ground} />
            {parts.map(({ series, share }, at) => (
              <rect key={series} x={percent(parts.slice(0, at).reduce((sum, one) => sum + one.share, 0))} width={percent(share)} height="100%" fill={fillOf(series)} className={styles.part} />
            ))}
            {mark !== undefined && <line x1={percent(mark)} x2={percent(mark)} y1="0" y2="100%" className={styles.mark} />}
          </svg>
          <span className={styles.note}>{note}</span>
        </li>
      ))}
    </ul>
  )
}

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`

export function Legend({ series }: { series: readonly { series: number; name: string }[] }) {
  return (
    <ul className={styles.legend}>
      {series.map(({ series: one, name }) => (
        <li key={one}>
          <svg className={styles.swatch} aria-hidden focusable="false">
            <rect width="100%" height="100%" fill={fillOf(one)} className={styles.part} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
