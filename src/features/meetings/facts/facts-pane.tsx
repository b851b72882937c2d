import { Autocomplete, Button, NumberInput, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, call } from '../../../api/client.ts'
import { asApiError } from '../../../api/api-error.ts'
import { refresh } from '../../../api/query-client.ts'
import { flushAll } from '../../../components/autosave-registry.ts'
import { AutosaveNotice } from '../../../components/autosave-notice.tsx'
import { SavedMark } from '../../../components/saved-mark.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { TimeInput } from '../../../components/time-input.tsx'
import { showDone, showError, showUndo } from '../../../components/toasts.tsx'
import { useAutosave } from '../../../components/use-autosave.ts'
import type { Meeting, MeetingInput } from '../../../../electron/contract/meetings.ts'
import { numberYear } from '../../../i18n/format.ts'
import { KindFields } from '../kind-fields.tsx'
import { useMeetingName } from '../meeting-name.ts'
import { refreshMeeting } from '../page/use-meeting.ts'
import { FactsList } from './facts-list.tsx'
import styles from './facts.module.css'

const inputOf = ({ kind, committeeId, number, heldOn, startsAt, begunAt, endsAt, place, recorder, checker }: Meeting): MeetingInput => ({
  kind, committeeId, number, heldOn, startsAt, begunAt, endsAt, place, recorder, checker,
})

interface Props {
  meeting: Meeting
  committeeName: string
  /** Whether resolutions carry numbers of the meeting's year. */
  numbered: boolean
  names: readonly string[]
  readOnly: boolean
}

/** When, where, and who wrote and checked the minutes. Saved as typed. */
export function FactsPane({ meeting, committeeName, numbered, names, readOnly }: Props) {
  return (
    <div className={styles.pane}>
      {readOnly ? <FactsList meeting={meeting} committeeName={committeeName} /> : <FactsForm meeting={meeting} committeeName={committeeName} numbered={numbered} names={names} />}
    </div>
  )
}

function FactsForm({ meeting, committeeName, numbered, names }: Omit<Props, 'readOnly'>) {
  const { t } = useTranslation('meetings')
  const { id, year } = meeting
  const draft = useAutosave<MeetingInput>(
    { value: inputOf(meeting), revision: meeting.revision },
    {
      save: async (value, revision) => {
        const saved = await api.meetings.save({ id, revision, meeting: value })
        // Another date is another roll, and so another quorum.
        await refreshMeeting()
        if (numbered && saved.year !== year) showDone(t('facts.renumbered', { year: numberYear(saved.year) }))
        return saved
      },
      load: async () => {
        const { meeting: there } = await api.meetings.get({ id })
        return { value: inputOf(there), revision: there.revision }
      },
    },
  )
  const { value } = draft
  const set = (change: Partial<MeetingInput>) => draft.set({ ...draft.autosave.value, ...change })
  const person = (field: 'recorder' | 'checker') => (
    <Autocomplete
      label={t(`facts.${field}`)}
      data={[...names]}
      limit={8}
      maxLength={200}
      value={value[field]}
      onChange={(name) => set({ [field]: name })}
      onBlur={draft.flush}
    />
  )
  return (
    <>
      <AutosaveNotice draft={draft} />
      <div className={styles.times}>
        <TimeInput label={t('facts.startsAt')} value={value.startsAt} onChange={(startsAt) => set({ startsAt })} />
        <TimeInput label={t('facts.begunAt')} value={value.begunAt ?? null} onChange={(begunAt) => set({ begunAt })} />
        <TimeInput label={t('facts.endsAt')} value={value.endsAt} onChange={(endsAt) => set({ endsAt })} />
      </div>
      {person('recorder')}
      {person('checker')}
      <Textarea
        label={t('facts.place')}
        minRows={1}
        maxLength={300}
        value={value.place}
        onChange={(event) => set({ place: event.currentTarget.value.replaceAll('\n', ' ') })}
        onBlur={draft.flush}
      />
      <ThaiDateInput
        label={t('facts.date')}
        description={t('facts.dateNote')}
        required
        value={value.heldOn}
        onChange={(heldOn) => heldOn !== null && set({ heldOn })}
      />
      <KindFields value={{ kind: value.kind, committeeId: value.committeeId ?? null }} onChange={set} />
      <NumberField value={value.number} year={numberYear(Number(value.heldOn.slice(0, 4)))} onChange={(number) => set({ number })} />
      <SavedMark state={draft.state} />
      <RemoveMeeting meeting={meeting} committeeName={committeeName} />
    </>
  )
}

/** The number; while it is empty or impossible the record keeps the one it has. */
function NumberField({ value, year, onChange }: { value: number; year: number; onChange(number: number): void }) {
  const { t } = useTranslation('meetings')
  const [typed, setTyped] = useState<number | string>(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  const isNumber = (number: number | string): number is number => typeof number === 'number' && number >= 1 && number <= 999
  return (
    <NumberInput
      label={t('facts.number')}
      required
      min={1}
      max={999}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      suffix={t('facts.yearSuffix', { year })}
      value={typed}
      error={isNumber(typed) ? null : t('new.numberInvalid')}
      onChange={(number) => {
        setTyped(number)
        if (!isNumber(number)) return
        setKnown(number)
        onChange(number)
      }}
    />
  )
}

/** Gone from the lists, and offered back. */
function RemoveMeeting({ meeting, committeeName }: { meeting: Meeting; committeeName: string }) {
  const { t } = useTranslation('meetings')
  const navigate = useNavigate()
  const name = useMeetingName()
  const remove = async () => {
    await flushAll()
    try {
      const { meeting: now } = await call('meetings.get', { id: meeting.id })
      await call('meetings.remove', { id: now.id, revision: now.revision })
    } catch (cause) {
      return showError(asApiError(cause))
    }
    // The page is left first: asked for again, its meeting would not be found.
    await navigate('/meetings')
    await refresh(['meetings.list', 'meetings.resolutions'])
    showUndo(t('facts.removed', { name: name({ ...meeting, committeeName }) }), async () => {
      await call('meetings.restore', { id: meeting.id })
      await refresh(['meetings'])
    })
  }
  return (
    <div className={styles.remove}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('facts.removeNote')}
      </Text>
      <Button variant="default" onClick={() => void remove()}>
        {t('facts.remove')}
      </Button>
    </div>
  )
}
