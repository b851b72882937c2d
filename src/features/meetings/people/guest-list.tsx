import { ActionIcon, Button, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/client.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { showUndo } from '../../../components/toasts.tsx'
import type { Guest } from '../../../../electron/contract/meetings.ts'
import { refreshMeeting } from '../page/use-meeting.ts'
import styles from './people.module.css'

interface Props {
  meetingId: string
  guests: readonly Guest[]
  readOnly: boolean
}

/** ผู้เข้าร่วมประชุม: whoever sits in without being a member. */
export function GuestList({ meetingId, guests, readOnly }: Props) {
  const { t } = useTranslation('meetings')
  const removing = useCommandCall('meetings.removeGuest')
  const remove = ({ id, revision, name, position }: Guest) =>
    removing.mutate(
      { id, revision },
      {
        onSuccess: () =>
          showUndo(t('guests.removed', { name }), async () => {
            await call('meetings.addGuest', { meetingId, name, position })
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
      {!readOnly && <NewGuest meetingId={meetingId} />}
    </section>
  )
}

/** Enter adds; the cursor stays for the next guest. */
function NewGuest({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings')
  const adding = useCommandCall('meetings.addGuest', { errorShown: true })
  const [name, setName] = useState('')
  const [position, setPosition] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    adding.mutate(
      { meetingId, name, position },
      {
        onSuccess: () => {
          setName('')
          setPosition('')
          first.current?.focus()
        },
      },
    )
  }
  return (
    <form className={styles.newGuest} onSubmit={submit} aria-label={t('guests.add')}>
      <TextInput ref={first} size="sm" label={t('guests.name')} maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput size="sm" label={t('guests.position')} maxLength={200} value={position} onChange={(event) => setPosition(event.currentTarget.value)} />
      <ErrorNotice error={adding.error} />
      <div>
        <Button type="submit" size="sm" variant="default" loading={adding.isPending} disabled={name.trim() === ''}>
          {t('guests.add')}
        </Button>
      </div>
    </form>
  )
}
