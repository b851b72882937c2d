import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../electron/contract/contacts.ts'
import { call } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useSession } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { AddCard } from './add-card.tsx'

/** Councils whose cards are kept here. */
export function Contacts() {
  const { t } = useTranslation('transfer')
  const isKeeper = useSession().user.role === 'secretary'
  const list = useQueryCall('contacts.list', {})
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t('contacts.title')}
      tools={
        isKeeper && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('contacts.add')}
          </Button>
        )
      }
    >
      {list.error !== null && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined && list.error === null && <LoadingPage lines={2} />}
      {list.data?.length === 0 && <Text c="dimmed">{t(isKeeper ? 'contacts.none' : 'contacts.noneYet')}</Text>}
      {(list.data?.length ?? 0) > 0 && (
        <Table style={{ overflowWrap: 'anywhere' }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('contacts.council')}</Table.Th>
              <Table.Th>{t('words')}</Table.Th>
              <Table.Th>{t('contacts.since')}</Table.Th>
              <Table.Th aria-label={t('contacts.remove')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.data?.map((contact) => (
              <Row key={contact.id} contact={contact} mayRemove={isKeeper} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {adding && <AddCard onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Row({ contact, mayRemove }: { contact: Contact; mayRemove: boolean }) {
  const { t } = useTranslation('transfer')
  const format = useFormat()
  const { id, revision, name, words, note, updatedAt } = contact
  const remove = useCommandCall('contacts.remove', { invalidates: ['audit'] })
  const undo = async () => {
    await call('contacts.restore', { id })
    await refresh(['contacts', 'audit'])
  }
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td>
        {name}
        {note !== '' && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{words.join(' ')}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.dateTime(updatedAt)}</Table.Td>
      <Table.Td ta="right">
        {mayRemove && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t('contacts.removeNamed', { name })}
            onClick={() => remove.mutate({ id, revision }, { onSuccess: () => showUndo(t('contacts.removed', { name }), undo) })}
          >
            {t('contacts.remove')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
