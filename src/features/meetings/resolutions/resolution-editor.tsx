import { Autocomplete, Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { AutosaveNotice } from '../../../components/autosave-notice.tsx'
import { SavedMark } from '../../../components/saved-mark.tsx'
import { Shortcut } from '../../../components/shortcuts.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useAutosave } from '../../../components/use-autosave.ts'
import type { BallotInput } from '../../../../electron/contract/holding.ts'
import type { Resolution, ResolutionInput, Verb } from '../../../../electron/contract/meetings.ts'
import { useResolutionName } from '../meeting-name.ts'
import { castSince, choicesOf, inputOf, VERBS, type Written } from './resolution-input.ts'
import styles from './resolutions.module.css'
import { patchResolution } from './use-resolutions.ts'
import { VoteSection } from './vote-section.tsx'

interface Props {
  meetingId: string
  agendaItemId: string
  /** Null for a new one: it comes into the record, and gets its number, with the first word. */
  resolution: Resolution | null
  start: ResolutionInput | Resolution
  names: readonly string[]
  /** Votes by name on this resolution, as the core knows them. */
  ballots: readonly BallotInput[]
  /** How many are here now. */
  present: number
  onCreated?: (id: string) => void
  onDone(): void
}

/** One resolution being written: verb, text, who by when, vote. Saved as typed; Enter and Esc leave it. */
export function ResolutionEditor({ meetingId, agendaItemId, resolution, start, names, ballots, present, onCreated, onDone }: Props) {
  const { t } = useTranslation('meetings')
  const name = useResolutionName()
  /** The resolution as it came into the core: for a new one, its id and number. */
  const made = useRef(resolution)
  const [title, setTitle] = useState(resolution === null ? t('resolution.newNumber') : name(resolution))

  /** Votes by name as the core knows them: only what differs is sent. */
  const cast = useRef(choicesOf(ballots))

  async function save({ input, choices }: Written, revision: number): Promise<Resolution> {
    const since = castSince(cast.current, choices)
    const saved =
      made.current === null
        ? await api.meetings.addResolution({ agendaItemId, resolution: input, ballots: since })
        : await api.meetings.saveResolution({ id: made.current.id, revision, resolution: input, ballots: since })
    cast.current = choices
    if (made.current === null) {
      setTitle(name(saved))
      onCreated?.(saved.id)
    }
    made.current = saved
    patchResolution(meetingId, saved, since)
    return saved
  }
  async function load() {
    const page = await api.meetings.get({ id: meetingId })
    const there = page.resolutions.find((one) => one.id === made.current?.id)
    if (there === undefined) throw new ApiError('NOT_FOUND')
    cast.current = choicesOf(page.ballots.filter(({ resolutionId }) => resolutionId === there.id))
    return { value: { input: inputOf(there), choices: cast.current }, revision: there.revision }
  }
  const draft = useAutosave<Written>(
    { value: { input: resolution === null ? (start as ResolutionInput) : inputOf(resolution), choices: choicesOf(ballots) }, revision: resolution?.revision ?? 0 },
    { save, load },
  )
  const { value: written } = draft
  const value = written.input
  /** Read where it lies, not as last drawn: two fields may speak in one turn (a date left with Enter). */
  const setWritten = (change: Partial<Written>) => draft.set({ ...draft.autosave.value, ...change })
  const set = (change: Partial<ResolutionInput>) => setWritten({ input: { ...draft.autosave.value.input, ...change } })

  /** Groups are asked as well as people. */
  const committees = useQueryCall('committees.list', {}).data ?? []
  const form = useRef<HTMLFormElement>(null)
  // The focus brings only its first field into sight.
  useEffect(() => {
    // Newer Chromium answers with a promise, which is no clean-up of an effect.
    void form.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const finish = (event: FormEvent) => {
    event.preventDefault()
    // A verb alone is a resolution: Enter takes it as proposed.
    if (made.current === null) draft.set(draft.autosave.value)
    onDone()
  }
  return (
    <form
      ref={form}
      className={styles.editor}
      aria-label={title}
      onSubmit={finish}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <Text fw={600}>{title}</Text>
      <AutosaveNotice draft={draft} />
      <div className={styles.fields}>
        <NativeSelect
          className={styles.verb}
          size="md"
          label={t('resolution.verb')}
          autoFocus
          value={value.verb}
          onChange={(event) => set({ verb: event.currentTarget.value as Verb })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) event.currentTarget.form?.requestSubmit()
          }}
          data={VERBS.map((verb) => ({ value: verb, label: t(`verb.${verb}`) }))}
        />
        <Textarea
          className={styles.text}
          label={t('resolution.text')}
          minRows={1}
          maxLength={20_000}
          value={value.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          onBlur={draft.flush}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
        <Autocomplete
          className={styles.assignee}
          label={t('resolution.assignee')}
          placeholder={t('resolution.assigneeHint')}
          data={[...new Set([...names, ...committees.filter(({ committee }) => committee.endedOn === null).map(({ committee }) => committee.name)])]}
          limit={8}
          maxLength={200}
          value={value.assignee}
          onChange={(assignee) => set({ assignee })}
          onBlur={draft.flush}
        />
        {value.assignee.trim() !== '' && (
          <TextInput
            className={styles.text}
            label={t('resolution.task')}
            placeholder={t('resolution.taskHint')}
            maxLength={2000}
            value={value.task}
            onChange={(event) => set({ task: event.currentTarget.value })}
            onBlur={draft.flush}
          />
        )}
        <div className={styles.due}>
          <ThaiDateInput label={t('resolution.dueOn')} value={value.dueOn} onChange={(dueOn) => set({ dueOn })} />
        </div>
        <VoteSection agendaItemId={agendaItemId} value={written} present={present} onChange={setWritten} />
      </div>
      <Group gap="sm" mt="xs">
        <Button type="submit" rightSection={<Shortcut keys="Enter" />}>
          {t('resolution.done')}
        </Button>
        <SavedMark state={draft.state} />
      </Group>
    </form>
  )
}
