import { ActionIcon, Autocomplete, Button, Group, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/client.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { showUndo } from '../../../components/toasts.tsx'
import type { Recusal } from '../../../../electron/contract/holding.ts'
import type { AttendanceEntry } from '../../../../electron/contract/meetings.ts'
import { refreshMeeting } from '../page/use-meeting.ts'
import styles from './resolutions.module.css'

interface Props {
  agendaItemId: string
  recusals: readonly Recusal[]
  entries: readonly AttendanceEntry[]
  readOnly: boolean
}

/** Who stands aside from an item for an interest in it: there for the quorum, not among the voters. */
export function Recusals({ agendaItemId, recusals, entries, readOnly }: Props) {
  const { t } = useTranslation('meetings')
  const [adding, setAdding] = useState(false)
  const removing = useCommandCall('meetings.removeRecusal')
  const nameOf = (personId: string): string => entries.find((entry) => entry.personId === personId)?.name ?? ''
  if (readOnly && recusals.length === 0) return null
  const remove = ({ id, revision, personId }: Recusal) =>
    removing.mutate(
      { id, revision },
      {
        onSuccess: () =>
          showUndo(t('recusal.removed', { name: nameOf(personId) }), async () => {
            await call('meetings.restoreRecusal', { id })
            await refreshMeeting()
          }),
      },
    )
  return (
    <div className={styles.recusals}>
      {recusals.length > 0 && (
        <ul aria-label={t('recusal.title')}>
          {recusals.map((recusal) => (
            <li key={recusal.id}>
              <Text component="span" size="sm">
                {t('recusal.line', { name: nameOf(recusal.personId) })}
                {recusal.reason !== '' && ` (${recusal.reason})`}
              </Text>
              {!readOnly && (
                <ActionIcon aria-label={t('recusal.removeOne', { name: nameOf(recusal.personId) })} onClick={() => remove(recusal)}>
                  <IconTrash size="1.125rem" stroke={1.5} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly &&
        (adding ? (
          <NewRecusal agendaItemId={agendaItemId} entries={entries} onDone={() => setAdding(false)} />
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => setAdding(true)}>
            {t('recusal.add')}
          </Button>
        ))}
    </div>
  )
}

/** Enter adds, Esc leaves. */
function NewRecusal({ agendaItemId, entries, onDone }: Pick<Props, 'agendaItemId' | 'entries'> & { onDone(): void }) {
  const { t } = useTranslation('meetings')
  const adding = useCommandCall('meetings.recuse')
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const person = entries.find((entry) => entry.name === name.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (person !== undefined) adding.mutate({ agendaItemId, personId: person.personId, reason: reason.trim() }, { onSuccess: onDone })
  }
  return (
    <form
      onSubmit={submit}
      aria-label={t('recusal.add')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <Group gap="sm" align="flex-end">
        <Autocomplete
          className={styles.text ?? ''}
          label={t('recusal.name')}
          autoFocus
          selectFirstOptionOnChange
          data={[...new Set(entries.map((entry) => entry.name))]}
          limit={8}
          value={name}
          onChange={setName}
        />
        <TextInput className={styles.text ?? ''} label={t('recusal.reason')} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={adding.isPending} disabled={person === undefined}>
          {t('recusal.submit')}
        </Button>
      </Group>
    </form>
  )
}
