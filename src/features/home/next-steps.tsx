import { Button, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession, useStatus } from '../../api/status.ts'
import { daysSince } from '../../components/days-since.ts'
import { LoadingPage } from '../../components/loading-page.tsx'
import styles from './home.module.css'
import { useNextSteps, type NextStep } from './use-next-steps.ts'

/** A short task list: what it is, why, and the one button that begins it. The first is the main one. */
export function NextSteps() {
  const { t } = useTranslation('home')
  const headingId = useId()
  const { guest } = useSession()
  const steps = useNextSteps()
  const title = (task: NextStep): string =>
    task.step === 'oldBackup' ? t('next.oldBackup.title', { count: task.days }) : t(`next.${task.step}.title`)
  // A backup that is looked at has nothing to be done.
  if (guest !== null) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {t('next.title')}
      </Title>
      {steps === undefined && <LoadingPage lines={2} />}
      {steps?.length === 0 && (
        <Text className={styles.calm}>
          <IconCircleCheck size="1.25rem" stroke={1.5} aria-hidden /> {t('next.none')}
        </Text>
      )}
      {steps !== undefined && steps.length > 0 && (
        <ul className={styles.steps}>
          {steps.map((task, at) => (
            <li key={task.step} className={styles.step}>
              <div>
                <Text fw={600}>{title(task)}</Text>
                <Text c="dimmed">{t(`next.${task.step}.why`)}</Text>
              </div>
              <Button component={Link} to={task.to} variant={at === 0 ? 'filled' : 'default'} className={styles.go ?? ''}>
                {t(`next.${task.step}.go`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {steps !== undefined && !steps.some(({ step }) => step === 'oldBackup') && <VerifiedBackup />}
    </section>
  )
}

/** How old the last verified backup is; said by a step of its own once it is too old. */
function VerifiedBackup() {
  const { t } = useTranslation('home')
  const { lastBackupAt } = useSession()
  const { today } = useStatus()
  if (lastBackupAt === null) return null
  const days = daysSince(lastBackupAt, today)
  return (
    <Text c="dimmed" mt="xs">
      {days === 0 ? t('backup.today') : t('backup.days', { count: days })}
    </Text>
  )
}
