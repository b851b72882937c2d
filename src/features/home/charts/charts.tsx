import { Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../../api/hooks.ts'
import { useSession } from '../../../api/status.ts'
import { AttendanceChart } from './attendance-chart.tsx'
import styles from './charts.module.css'
import { IndicatorsChart } from './indicators-chart.tsx'
import { IssuesChart } from './issues-chart.tsx'
import { MoneyChart } from './money-chart.tsx'
import { Patterns } from './patterns.tsx'

/** The council's figures to look at; a chart without a record is not there. Of a part that another council sent, nothing can be summed up. */
export function Charts() {
  const { t } = useTranslation('home')
  const headingId = useId()
  const { guest } = useSession()
  const { data } = useQueryCall('home.charts', {})
  if (data === undefined || guest?.transfer?.part) return null
  const { attendance, money, issues, indicators } = data
  if (attendance.length + money.length + issues.length + indicators.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {t('charts.title')}
      </Title>
      <Patterns />
      <div className={styles.grid}>
        {attendance.length > 0 && <AttendanceChart points={attendance} />}
        {money.length > 0 && <MoneyChart points={money} />}
        {issues.length > 0 && <IssuesChart issues={issues} />}
        {indicators.length > 0 && <IndicatorsChart indicators={indicators} />}
      </div>
    </section>
  )
}
