import { ActionIcon, Button, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { memo, useMemo, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/client.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { showUndo } from '../../../components/toasts.tsx'
import { useUnsavedForm } from '../../../components/use-unsaved-form.ts'
import type { Guest } from '../../../../electron/contract/meetings.ts'
import { refreshMeeting } from '../page/use-meeting.ts'
import styles from './people.module.css'

/** A guest as typed and not added yet. */
export interface GuestDraft {
  value: { name: string; position: string }
  set(value: GuestDraft['value']): void
}

interface Props {
  meetingId: string
  guests: readonly Guest[]
  draft: GuestDraft
  readOnly: boolean
}

const NO_GUEST = { name: '', position: '' }

/** Keeps what is typed while another pane is shown, and asks before the meeting's page is left with it. */
export function useGuestDraft(): GuestDraft {
  const [value, set] = useState(NO_GUEST)
  useUnsavedForm(`${value.name}${value.position}`.trim() !== '')
  return useMemo(() => ({ value, set }), [value])
}

/** ผู้เข้าร่วมประชุม: whoever sits in without being a member. */
export const GuestList = memo(function GuestList({ meetingId, guests, draft, readOnly }: Props) {
  const { t } = useTranslation('meetings')
  const removing = useCommandCall('meetings.removeGuest')
  const remove = ({ id, revision, name }: Guest) =>
    removing.mutate(
      { id, revision },
      {
        onSuccess: () =>
          showUndo(t('guests.removed', { name }), async () => {
            await call('meetings.restoreGuest', { id })
            await refreshMeeting()
          }),
      },
    )
  return (
    <section className={styles.guests} aria-labelledby="guests">
      <Title order={3} size="h4" id="guests">
        {t('guests.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('guests.note')}
      </Text>
      {guests.length === 0 && readOnly && <Text c="dimmed">{t('guests.none')}</Text>}
      <ul className={styles.list}>
        {guests.map((guest) => (
          <li key={guest.id} className={styles.guest}>
            <span className={styles.name}>
              {guest.name}
              {guest.position !== '' && <span className={styles.about}>{guest.position}</span>}
            </span>
            {!readOnly && (
              <ActionIcon aria-label={t('guests.removeOne', { name: guest.name })} onClick={() => remove(guest)}>
                <IconTrash stroke={1.5} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <NewGuest meetingId={meetingId} draft={draft} />}
    </section>
  )
})

/** Enter adds; the cursor stays for the next guest. */
function NewGuest({ meetingId, draft: { value, set } }: Pick<Props, 'meetingId' | 'draft'>) {
  const { t } = useTranslation('meetings')
  const adding = useCommandCall('meetings.addGuest', { errorShown: true })
  const { name, position } = value
  const first = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    adding.mutate(
      { meetingId, name, position },
      {
        onSuccess: () => {
          set(NO_GUEST)
          first.current?.focus()
        },
      },
    )
  }
  return (
    <form className={styles.newGuest} onSubmit={submit} aria-label={t('guests.add')}>
      <TextInput ref={first} size="sm" label={t('guests.name')} maxLength={200} value={name} onChange={(event) => set({ name: event.currentTarget.value, position })} />
      <TextInput size="sm" label={t('guests.position')} maxLength={200} value={position} onChange={(event) => set({ name, position: event.currentTarget.value })} />
      <ErrorNotice error={adding.error} />
      <div>
        <Button type="submit" size="sm" variant="default" loading={adding.isPending} disabled={name.trim() === ''}>
          {t('guests.add')}
        </Button>
      </div>
    </form>
  )
}
