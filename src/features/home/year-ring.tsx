import styles from './home.module.css'

const R = 15
const ROUND = 2 * Math.PI * R

/**
 * So many of so many, as a ring. A picture of the sentence beside it, so hidden from whoever listens; the share is thick
 * and the rest thin, which also a black-and-white printer shows.
 */
export function YearRing({ done, needed }: { done: number; needed: number }) {
  const share = needed === 0 ? 1 : Math.min(1, done / needed)
  const words = `${done}/${needed}`
  return (
    <svg className={styles.ring} viewBox="0 0 40 40" aria-hidden focusable="false">
      <circle cx="20" cy="20" r={R} fill="none" strokeWidth="1" stroke="currentColor" opacity="0.5" />
      {share > 0 && (
        <circle cx="20" cy="20" r={R} fill="none" strokeWidth="6" stroke="var(--samut-accent)" strokeDasharray={`${share * ROUND} ${ROUND}`} transform="rotate(-90 20 20)" />
      )}
      <text x="20" y="20" textAnchor="middle" dominantBaseline="central" fontSize={words.length > 3 ? 7.5 : 10} fontWeight="600" fill="currentColor">
        {words}
      </text>
    </svg>
  )
}
