import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommitteeEntry } from '../../../electron/contract/committees.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Section } from '../../components/section.tsx'
import { CommitteeBlock } from './committee-block.tsx'
import { CommitteeDialog } from './committee-dialog.tsx'
import { SeatDialog, type Seat } from './seat-dialog.tsx'

export type CommitteeOpen =
  | { is: 'committee'; entry: CommitteeEntry | null }
  | { is: 'seat'; entry: CommitteeEntry; seat: Seat | null }
  | null

/** Whether something that began and perhaps ended holds on a day. */
export const holdsOn = ({ startedOn, endedOn }: { startedOn: string; endedOn: string | null }, on: string): boolean =>
  startedOn <= on && (endedOn === null || on <= endedOn)

/** Committees at work on the chosen day, with their people; others on request. */
export function CommitteesPanel({ on }: { on: string }) {
  const { t } = useTranslation('structure')
  const mayWrite = useMayWrite()
  const list = useQueryCall('committees.list', {})
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<CommitteeOpen>(null)
  const close = () => setOpen(null)
  const entries = list.data ?? []
  const shown = all ? entries : entries.filter(({ committee }) => holdsOn(committee, on))
  return (
    <Section
      title={t('committees.title')}
      tools={
        <Group gap="md">
          {entries.some(({ committee }) => !holdsOn(committee, on)) && (
            <Checkbox label={t('committees.ended')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          )}
          {mayWrite && (
            <Button variant="default" leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setOpen({ is: 'committee', entry: null })}>
              {t('committees.add')}
            </Button>
          )}
        </Group>
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data !== undefined && shown.length === 0 && <Text c="dimmed">{t('committees.none')}</Text>}
      {shown.map((entry) => (
        <CommitteeBlock key={entry.committee.id} entry={entry} on={on} all={all} onOpen={setOpen} />
      ))}
      {open?.is === 'committee' && <CommitteeDialog committee={open.entry?.committee ?? null} onClose={close} />}
      {open?.is === 'seat' && <SeatDialog committee={open.entry.committee} seat={open.seat} onClose={close} />}
    </Section>
  )
}
