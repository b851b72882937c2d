import { ActionIcon, Button, Group, Kbd, Table, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../../electron/contract/project-work.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { Section } from '../../../components/section.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { useFormat } from '../../../i18n/format.ts'
import { RecordTools } from '../record-tools.tsx'
import type { TabProps } from '../project-page.tsx'
import { ActivityDialog } from './activity-dialog.tsx'
import { Timeline } from './timeline.tsx'

/** What is done: a timeline, and the table that says the same, in an order of the council's own. */
export function Activities({ page, mayWrite }: TabProps) {
  const { t } = useTranslation('projectWork')
  const { remove } = useRecord('activities', ['projects', 'files'])
  const reorder = useCommandCall('activities.reorder', { invalidates: ['projects'] })
  const [writing, setWriting] = useState<{ activity: Activity | null } | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  /** Where the focus goes back to: moving its row takes it off the button. */
  const moved = useRef<string | null>(null)
  const [said, setSaid] = useState('')
  const { activities } = page
  useLayoutEffect(() => {
    if (moved.current === null) return
    body.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`)?.focus()
    moved.current = null
  }, [activities])

  function move(at: number, by: 1 | -1): void {
    const [here, there] = [activities[at], activities[at + by]]
    if (here === undefined || there === undefined || reorder.isPending) return
    const ids = activities.map(({ id }) => (id === here.id ? there.id : id === there.id ? here.id : id))
    moved.current = `${here.id} ${by}`
    reorder.mutate({ projectId: page.project.id, ids }, { onSuccess: () => setSaid(t('activities.moved', { title: here.title, place: at + by + 1 })) })
  }
  return (
    <Section
      title={t('activities.heading')}
      tools={
        mayWrite && (
          <Button leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setWriting({ activity: null })}>
            {t('activities.add')}
          </Button>
        )
      }
    >
      {activities.length === 0 && <Text c="dimmed">{t(mayWrite ? 'activities.none' : 'activities.noneReadOnly')}</Text>}
      <Timeline activities={activities} />
      {activities.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('activities.title')}</Table.Th>
              <Table.Th>{t('activities.planned')}</Table.Th>
              <Table.Th>{t('activities.actual')}</Table.Th>
              {mayWrite && <Table.Td w="5.5rem" aria-label={t('activities.place')} />}
              {mayWrite && <Table.Td w="5.5rem" />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body}>
            {activities.map((activity, at) => (
              <Row key={activity.id} activity={activity}>
                {mayWrite && (
                  <>
                    <Table.Td>
                      <Movers activity={activity} first={at === 0} last={at === activities.length - 1} onMove={(by) => move(at, by)} />
                    </Table.Td>
                    <Table.Td>
                      <RecordTools what={activity.title} onEdit={() => setWriting({ activity })} onRemove={() => remove(activity, t('removed', { what: activity.title }))} />
                    </Table.Td>
                  </>
                )}
              </Row>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {mayWrite && activities.length > 1 && (
        <Text size="sm" c="dimmed" mt="xs">
          <Kbd size="sm">Alt+↑ ↓</Kbd> {t('activities.keys')}
        </Text>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {writing !== null && <ActivityDialog page={page} activity={writing.activity} onClose={() => setWriting(null)} />}
    </Section>
  )
}

function Row({ activity, children }: { activity: Activity; children: ReactNode }) {
  const { t } = useTranslation('projectWork')
  const format = useFormat()
  const { plannedFrom, plannedTo, actualFrom, actualTo } = activity
  const span = (from: string | null, to: string | null): string => {
    if (from === null && to === null) return t('activities.noDays')
    if (from !== null && to !== null) return from === to ? format.date(from) : t('activities.span', { from: format.date(from), to: format.date(to) })
    return from !== null ? t('activities.since', { from: format.date(from) }) : t('activities.until', { to: format.date(to ?? '') })
  }
  const late = plannedTo !== null && actualTo !== null && actualTo > plannedTo
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {activity.title}
        {activity.outcome !== '' && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
            {activity.outcome}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{span(plannedFrom, plannedTo)}</Table.Td>
      <Table.Td>
        {span(actualFrom, actualTo)}
        {late && (
          <Text size="sm" c="var(--samut-soon)">
            {t('activities.late')}
          </Text>
        )}
      </Table.Td>
      {children}
    </Table.Tr>
  )
}

interface MoversProps {
  activity: Activity
  first: boolean
  last: boolean
  onMove(by: 1 | -1): void
}

/** Up and down, by a click or with Alt and the arrows. The button that has the focus keeps it. */
function Movers({ activity: { id, title }, first, last, onMove }: MoversProps) {
  const { t } = useTranslation('projectWork')
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <Group gap={0} wrap="nowrap" onKeyDown={keys}>
      <ActionIcon aria-label={t('activities.up', { title })} aria-disabled={first} data-move={`${id} -1`} {...(first ? { c: 'dimmed' } : {})} onClick={() => onMove(-1)}>
        <IconArrowUp size="1.125rem" stroke={1.5} />
      </ActionIcon>
      <ActionIcon aria-label={t('activities.down', { title })} aria-disabled={last} data-move={`${id} 1`} {...(last ? { c: 'dimmed' } : {})} onClick={() => onMove(1)}>
        <IconArrowDown size="1.125rem" stroke={1.5} />
      </ActionIcon>
    </Group>
  )
}
