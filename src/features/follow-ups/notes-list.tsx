import { ActionIcon, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpPage } from '../../../electron/contract/follow-ups.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { ToldDialog } from './told-dialog.tsx'

/** What was told of a task, day by day, and at which meeting. */
export function NotesList({ page: { followUp, notes }, readOnly }: { page: Pick<FollowUpPage, 'followUp' | 'notes'>; readOnly: boolean }) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const name = useMeetingName()
  const [editing, setEditing] = useState<string | null>(null)
  const told = notes.find(({ id }) => id === editing)
  if (notes.length === 0) return <Text c="dimmed">{t('notes.none')}</Text>
  return (
    <>
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {notes.map((note) => (
          <li key={note.id} style={{ overflowWrap: 'anywhere', marginBottom: '0.5rem' }}>
            <Text component="span" c="dimmed" size="sm">
              {format.date(note.notedOn)}
              {note.meeting !== null && ` · ${name(note.meeting)}`}
            </Text>
            {!readOnly && <NoteTools note={note} onEdit={() => setEditing(note.id)} />}
            <Text component="div" style={{ whiteSpace: 'pre-line' }}>
              {note.text}
            </Text>
          </li>
        ))}
      </ul>
      {told !== undefined && <ToldDialog followUp={followUp} what="note" told={told} onClose={() => setEditing(null)} />}
    </>
  )
}

function NoteTools({ note: { id, revision, notedOn }, onEdit }: { note: FollowUpPage['notes'][number]; onEdit(): void }) {
  const { t } = useTranslation('followUps')
  const { mutate } = useCommandCall('followUps.removeNote', { invalidates: ['audit'] })
  const date = useFormat().date(notedOn)
  const back = async () => {
    await api.followUps.restoreNote({ id })
    await refresh(['followUps', 'audit'])
  }
  return (
    <>
      <ActionIcon ms="xs" variant="subtle" aria-label={t('notes.edit', { date })} onClick={onEdit}>
        <IconPencil size="1.125rem" stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t('notes.remove', { date })} onClick={() => mutate({ id, revision }, { onSuccess: () => showUndo(t('notes.removed'), back) })}>
        <IconTrash size="1.125rem" stroke={1.5} aria-hidden />
      </ActionIcon>
    </>
  )
}
