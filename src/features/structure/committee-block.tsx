import { ActionIcon, Anchor, Group, Menu, Table, Text, Title } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CommitteeEntry } from '../../../electron/contract/committees.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { holdsOn, type CommitteeOpen } from './committees-panel.tsx'
import type { Seat } from './seat-dialog.tsx'
import styles from './structure.module.css'
import { useSpan } from './use-span.ts'

interface Props {
  entry: CommitteeEntry
  on: string
  /** Former members too. */
  all: boolean
  onOpen(open: CommitteeOpen): void
}

/** One committee: its name and days, what it is for, and who is on it. */
export function CommitteeBlock({ entry, on, all, onOpen }: Props) {
  const { t } = useTranslation('structure')
  const format = useFormat()
  const span = useSpan()
  const mayWrite = useMayWrite()
  const remove = useRemove()
  const { committee, seats } = entry
  const shown = all ? seats : seats.filter((seat) => holdsOn(seat, on))
  return (
    <section className={styles.committee} aria-label={committee.name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={3} style={{ overflowWrap: 'anywhere' }}>
            {committee.name}
          </Title>
          <Text c="dimmed">{span(committee)}</Text>
          {committee.note !== '' && <Text style={{ whiteSpace: 'pre-wrap' }}>{committee.note}</Text>}
        </div>
        {mayWrite && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('committees.actions', { what: committee.name })}>
                <IconDots stroke={1.5} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onOpen({ is: 'seat', entry, seat: null })}>{t('committees.addSeat')}</Menu.Item>
              <Menu.Item onClick={() => onOpen({ is: 'committee', entry })}>{t('committees.edit')}</Menu.Item>
              <Menu.Item onClick={() => remove.committee(entry)}>{t('committees.remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {shown.length === 0 ? (
        <Text c="dimmed">{t('committees.empty')}</Text>
      ) : (
        <Table className={styles.table ?? ''} mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('committees.fields.person')}</Table.Th>
              <Table.Th>{t('committees.fields.role')}</Table.Th>
              <Table.Th>{t('posts.since')}</Table.Th>
              {mayWrite && (
                <Table.Th w="4rem">
                  <span className="visually-hidden">{t('committees.editSeat')}</span>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((seat) => (
              <Table.Tr key={seat.id}>
                <Table.Td>
                  {seat.personId === null ? (
                    seat.name
                  ) : (
                    <Anchor component={Link} to={`/members/${seat.personId}`}>
                      {seat.name}
                    </Anchor>
                  )}
                  {seat.personId === null && <Text c="dimmed">{seat.affiliation === '' ? t('committees.who.outsider') : t('committees.outsiderOf', { of: seat.affiliation })}</Text>}
                </Table.Td>
                <Table.Td>{seat.role === '' ? t('committees.member') : seat.role}</Table.Td>
                <Table.Td style={{ whiteSpace: seat.endedOn === null ? 'nowrap' : 'normal' }}>{seat.endedOn === null ? format.date(seat.startedOn) : span(seat)}</Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <SeatMenu seat={seat} onEdit={() => onOpen({ is: 'seat', entry, seat })} onRemove={() => remove.seat(seat)} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

function SeatMenu({ seat, onEdit, onRemove }: { seat: Seat; onEdit(): void; onRemove(): void }) {
  const { t } = useTranslation('structure')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('committees.actions', { what: seat.name })}>
          <IconDots stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t('committees.editSeat')}</Menu.Item>
        <Menu.Item onClick={onRemove}>{t('committees.removeSeat')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Takes out what was entered by mistake, and offers it back. */
function useRemove(): { committee(entry: CommitteeEntry): void; seat(seat: Seat): void } {
  const { t } = useTranslation('structure')
  const removeCommittee = useCommandCall('committees.remove')
  const removeSeat = useCommandCall('committees.removeSeat')
  return {
    committee: ({ committee: { id, revision, name } }) =>
      removeCommittee.mutate(
        { id, revision },
        { onSuccess: () => showUndo(t('committees.removed', { name }), () => api.committees.restore({ id }).then(() => refresh(['committees']))) },
      ),
    seat: ({ id, revision, name }) =>
      removeSeat.mutate(
        { id, revision },
        { onSuccess: () => showUndo(t('committees.seatRemoved', { name }), () => api.committees.restoreSeat({ id }).then(() => refresh(['committees']))) },
      ),
  }
}
