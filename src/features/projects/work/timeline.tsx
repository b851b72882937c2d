import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../../electron/contract/project-work.ts'
import { useStatus } from '../../../api/status.ts'
import { useFormat } from '../../../i18n/format.ts'
import { timeScale, type Bar, type TimeScale } from './time-scale.ts'
import styles from './timeline.module.css'

/** So many month names fit beside each other; of more, every n-th is named. */
const MOST_NAMES = 10
/** In per cent: a name with its year that begins further right has no room. */
const LAST_NAME = 88

/** Planned and actual days of each activity by month: planned is hatched, actual is solid, so that both are told apart in black and white. The table below says the same. */
export function Timeline({ activities }: { activities: readonly Activity[] }) {
  const { t } = useTranslation('projectWork')
  const { today } = useStatus()
  const scale = timeScale(activities, today)
  if (scale === null) return null
  return (
    <figure className={styles.timeline ?? ''} role="img" aria-label={t('timeline.label')}>
      <div className={styles.row}>
        <span />
        <Months scale={scale} />
      </div>
      {activities.map((activity) => (
        <div key={activity.id} className={styles.row}>
          <span className={styles.name}>{activity.title}</span>
          <div className={styles.track}>
            {scale.months.map(({ iso, left }) => (
              <i key={iso} className={styles.line} style={{ left: `${left}%` }} />
            ))}
            {scale.today !== null && <i className={styles.today} style={{ left: `${scale.today}%` }} />}
            <Mark bar={scale.barOf(activity.plannedFrom, activity.plannedTo, false)} kind={styles.planned} />
            <Mark bar={scale.barOf(activity.actualFrom, activity.actualTo, true)} kind={styles.actual} />
          </div>
        </div>
      ))}
      <figcaption className={styles.legend}>
        <span>
          <i className={`${styles.sample} ${styles.planned}`} /> {t('timeline.planned')}
        </span>
        <span>
          <i className={`${styles.sample} ${styles.actual}`} /> {t('timeline.actual')}
        </span>
        {scale.today !== null && <Text span size="sm">{t('timeline.today')}</Text>}
      </figcaption>
    </figure>
  )
}

function Months({ scale: { months } }: { scale: TimeScale }) {
  const format = useFormat()
  const every = Math.ceil(months.length / MOST_NAMES)
  return (
    <div className={styles.months}>
      {months.map(({ iso, left }, at) =>
        at % every === 0 && (every === 1 || left < LAST_NAME) ? (
          <span key={iso} style={{ left: `${left}%` }}>
            {monthName(format.date(iso), at === 0 || iso.slice(5, 7) === '01' || every > 1)}
          </span>
        ) : null,
      )}
    </div>
  )
}

/** "1 ม.ค. 2569" without its day, and without its year where that is the year before. */
function monthName(date: string, withYear: boolean): string {
  const [, month = '', year = ''] = date.split(' ')
  return withYear ? `${month} ${year}` : month
}

function Mark({ bar, kind }: { bar: Bar | null; kind: string | undefined }) {
  return bar === null ? null : <i className={`${styles.bar} ${kind}`} data-open={bar.open || undefined} style={{ left: `${bar.left}%`, width: `${bar.width}%` }} />
}
