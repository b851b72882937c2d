import styles from './charts.module.css'

/** Fills that differ by their drawing, so that a black-and-white printer and whoever sees no colours tell them apart too. */
const DRAWINGS = [
  <rect key="0" width="8" height="8" className={styles.ink} />,
  <path key="1" d="M-2 2 2 -2M0 8 8 0M6 10 10 6" className={styles.line} />,
  <circle key="2" cx="4" cy="4" r="1.75" className={styles.ink} />,
  <path key="3" d="M0 4H8" className={styles.line} />,
  <rect key="4" width="8" height="8" className={styles.pale} />,
  <path key="5" d="M4 0V8" className={styles.line} />,
  <path key="6" d="M0 4H8M4 0V8" className={styles.line} />,
  <path key="7" d="M10 2 6 -2M8 8 0 0M2 10 -2 6" className={styles.line} />,
  <rect key="8" width="8" height="8" className={styles.text} />,
  null,
]

const nameOf = (series: number): string => `samut-chart-${series % DRAWINGS.length}`
export const fillOf = (series: number): string => `url(#${nameOf(series)})`

/** Once for all charts of a page. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden focusable="false" className={styles.patterns}>
      <defs>
        {DRAWINGS.map((drawing, series) => (
          <pattern key={nameOf(series)} id={nameOf(series)} width="8" height="8" patternUnits="userSpaceOnUse">
            {drawing}
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
