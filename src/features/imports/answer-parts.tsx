import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from './desk.ts'
import styles from './imports.module.css'

/** One doubt about a row: the sentence, under the name of its field, with the ways to answer it below. */
export function DoubtLine({ field, text, children }: { field: string | null; text: string; children: ReactNode }) {
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconAlertTriangle size="1.125rem" className={styles.mark} aria-hidden />
        <Text size="sm">
          {field !== null && `${field}: `}
          {text}
        </Text>
      </Group>
      {children}
    </div>
  )
}

interface Answering {
  leftOut: boolean
}

interface Props<D extends Answering> {
  outcome: Outcome
  decision: D
  undecided: D
  /** How many doubts are open, and how many of them "ใช้ตามนี้" answers. */
  open: number
  flags: number
  onConfirm(): void
  decide(change: (now: D) => D): void
}

/** The answers every row has, whatever its list is about: as it is, again, left out or taken in. */
export function RowActions<D extends Answering>({ outcome, decision, undecided, open, flags, onConfirm, decide }: Props<D>) {
  const { t } = useTranslation('imports')
  const out = outcome === 'left_out'
  const decided = decision !== undecided && !out
  return (
    <Group gap="xs">
      {flags > 0 && (
        <Button size="compact-md" mih="2.25rem" variant="light" onClick={onConfirm}>
          {t('act.confirm')}
        </Button>
      )}
      {decided && open === 0 && outcome !== 'rejected' && (
        <Group gap="0.25rem">
          <IconCheck size="1.125rem" aria-hidden />
          <Text size="sm">{t('act.looked')}</Text>
        </Group>
      )}
      {decided && (
        <Button size="compact-md" mih="2.25rem" variant="subtle" onClick={() => decide(() => undecided)}>
          {t('act.again')}
        </Button>
      )}
      {outcome !== 'rejected' && outcome !== 'unchanged' && (
        <Button size="compact-md" mih="2.25rem" variant="subtle" color="gray" c="dimmed" onClick={() => decide((now) => ({ ...now, leftOut: !now.leftOut }))}>
          {out ? t('act.takeIn') : t('act.leaveOut')}
        </Button>
      )}
    </Group>
  )
}
