import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../api/use-job.ts'
import { useFormat } from '../i18n/format.ts'
import { focusPageIfLost } from './use-return-focus.ts'

interface Props {
  job: Job
  /** What is being done: "กำลังสำรองข้อมูล". */
  title: string
  /** The core's word for the present phase, in the page's language. */
  phaseText?: (phase: string) => string
  /** What `done` and `total` count. */
  unit?: 'bytes' | 'items'
  /** False for phases in which the work stands already and only its end is waited for. */
  mayCancel?: (phase: string) => boolean
}

/** A forecast from less than this share of the work, or less time, is a guess. */
const TELLING_SHARE = 0.05
const TELLING_MS = 3000

/** Long work: what, how far, how long, cancel. Shown while `job` runs; closes with it. */
export function ProgressDialog({ job, title, phaseText, unit = 'items', mayCancel = () => true }: Props) {
  const cancellable = mayCancel(job.progress?.phase ?? '')
  return (
    <Modal opened={job.progress !== null} onClose={cancellable ? job.cancel : () => undefined} onExitTransitionEnd={focusPageIfLost} withCloseButton={false} closeOnClickOutside={false} title={title}>
      {job.progress !== null && <Running job={job} phaseText={phaseText} unit={unit} cancellable={cancellable} />}
    </Modal>
  )
}

function Running({ job, phaseText, unit, cancellable }: { job: Job; phaseText: Props['phaseText'] | undefined; unit: 'bytes' | 'items'; cancellable: boolean }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const [now, setNow] = useState(() => Date.now())
  const [cancelling, setCancelling] = useState(false)
  useInterval(() => setNow(Date.now()), 1000, { autoInvoke: true })
  const { done, total, phase } = job.progress ?? { done: 0, total: 0, phase: '' }
  const elapsed = Math.max(0, now - (job.startedAt ?? now))
  const share = total > 0 ? Math.min(1, done / total) : null
  const remaining = share !== null && share > TELLING_SHARE && elapsed > TELLING_MS ? (elapsed / share) * (1 - share) : null
  const amount = (value: number) => (unit === 'bytes' ? format.bytes(value) : format.number(value))
  const stage = phase !== '' && phaseText !== undefined ? phaseText(phase) : null
  return (
    <Stack gap="sm">
      <Text aria-live="polite">{cancelling && cancellable ? t('progress.cancelling') : (stage ?? t('progress.starting'))}</Text>
      <Progress.Root size="lg">
        {share === null ? (
          // Moving, pale and without a number: nobody knows how far, and a full bar would say that all is done.
          <Progress.Section value={100} animated striped withAria={false} role="progressbar" aria-label={t('loading')} opacity={0.4} />
        ) : (
          <Progress.Section value={share * 100} aria-label={t('loading')} />
        )}
      </Progress.Root>
      <Group justify="space-between" className="tabular">
        <Text size="sm" c="dimmed">
          {total > 0 ? t('progress.of', { done: amount(done), total: amount(total) }) : null}
        </Text>
        <Text size="sm" c="dimmed">
          {remaining === null
            ? t('progress.elapsed', { time: format.duration(elapsed) })
            : t('progress.remaining', { time: format.duration(remaining) })}
        </Text>
      </Group>
      <Group justify="flex-end">
        <Button
          variant="default"
          disabled={cancelling || !cancellable}
          onClick={() => {
            setCancelling(true)
            job.cancel()
          }}
        >
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
