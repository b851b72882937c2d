import { ActionIcon, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUpPage } from '../../../electron/contract/follow-ups.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'

/** What was told of a task, day by day, and at which meeting. */
export function NotesList({ notes, readOnly }: { notes: FollowUpPage['notes']; readOnly: boolean }) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const name = useMeetingName()
  const remove = useCommandCall('followUps.removeNote', { invalidates: ['audit'] })
  if (notes.length === 0) return <Text c="dimmed">{t('notes.none')}</Text>
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
      {notes.map(({ id, revision, notedOn, meeting, text }) => (
        <li key={id} style={{ overflowWrap: 'anywhere', marginBottom: '0.5rem' }}>
          <Text component="span" c="dimmed" size="sm">
            {format.date(notedOn)}
            {meeting !== null && ` · ${name(meeting)}`}
          </Text>
          {!readOnly && (
            <ActionIcon
              ms="xs"
              variant="subtle"
              aria-label={t('notes.remove', { date: format.date(notedOn) })}
              onClick={() =>
                remove.mutate({ id, revision }, {
                  onSuccess: () => showUndo(t('notes.removed'), async () => {
                    await api.followUps.restoreNote({ id })
                    await refresh(['followUps', 'audit'])
                  }),
                })
              }
            >
              <IconTrash size="1.125rem" stroke={1.5} aria-hidden />
            </ActionIcon>
          )}
          <Text component="div" style={{ whiteSpace: 'pre-line' }}>
            {text}
          </Text>
        </li>
      ))}
    </ul>
  )
}
