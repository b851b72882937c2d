import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter, LetterInput } from '../../../electron/contract/letters.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { numberYear } from '../../i18n/format.ts'

interface Props {
  meetingId: string
  resolutionId: string | null
  /** The letter on record, or null for a new one. */
  letter: Letter | null
  today: string
  /** Excerpts go to one; a notice goes to everyone. */
  addressed: boolean
  readOnly: boolean
  /** What is to be known of the chosen day. */
  about?(datedOn: string): ReactNode
  onSaved(letter: Letter): void
}

/** Number, day, matter, to whom and who signs: what a letter has of its own. */
export function LetterForm({ meetingId, resolutionId, letter, today, addressed, readOnly, about, onSaved }: Props) {
  const { t } = useTranslation(['letters', 'common'])
  const [typed, setTyped] = useState<Partial<LetterInput>>({})
  const datedOn = typed.datedOn ?? letter?.datedOn ?? today
  const start = useQueryCall('letters.start', { meetingId, resolutionId, datedOn }, { keep: true })
  const write = useCommandCall('letters.write', { errorShown: true, invalidates: ['audit', 'papers'] })
  const save = useCommandCall('letters.save', { errorShown: true, invalidates: ['audit', 'papers'] })
  const dirty = Object.keys(typed).length > 0
  useUnsavedForm(dirty)
  const values: LetterInput = {
    datedOn,
    number: typed.number !== undefined ? typed.number : (letter?.number ?? null),
    subject: typed.subject ?? letter?.subject ?? start.data?.subject ?? '',
    addressee: typed.addressee ?? letter?.addressee ?? '',
    signatory: typed.signatory ?? letter?.signatory ?? start.data?.signatory ?? '',
  }
  const [name = '', ...position] = values.signatory.split('\n')
  const set = (change: Partial<LetterInput>) => setTyped((now) => ({ ...now, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const onSuccess = (saved: Letter) => {
      setTyped({})
      showDone(t('saved', { number: saved.number, year: numberYear(saved.year) }))
      onSaved(saved)
    }
    if (letter === null) write.mutate({ meetingId, resolutionId, letter: values }, { onSuccess })
    else save.mutate({ id: letter.id, revision: letter.revision, letter: values }, { onSuccess })
  }
  return (
    <form onSubmit={submit} aria-label={t('formLabel')} noValidate>
      <fieldset disabled={readOnly} style={{ border: 0, margin: 0, padding: 0 }}>
        <Stack gap="sm">
          <ThaiDateInput label={t('datedOn')} value={values.datedOn} onChange={(day) => day !== null && set({ datedOn: day })} />
          {about?.(datedOn)}
          <NumberInput
            label={t('number')}
            description={letter === null && values.number === null ? t('numberNext', { number: start.data?.number ?? 1, year: numberYear(Number(datedOn.slice(0, 4))) }) : t('numberKeeps')}
            placeholder={String(start.data?.number ?? '')}
            min={1}
            max={99_999}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={values.number ?? ''}
            onChange={(number) => set({ number: typeof number === 'number' ? number : null })}
          />
          <TextInput label={t('subject')} maxLength={300} value={values.subject} onChange={(event) => set({ subject: event.currentTarget.value })} />
          {addressed ? (
            <TextInput label={t('addressee')} maxLength={300} value={values.addressee} onChange={(event) => set({ addressee: event.currentTarget.value })} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('toEveryone')}
            </Text>
          )}
          <TextInput label={t('signatory')} maxLength={140} value={name} onChange={(event) => set({ signatory: [event.currentTarget.value, ...position].join('\n') })} />
          <TextInput label={t('signatoryPosition')} maxLength={140} value={position.join(' ')} onChange={(event) => set({ signatory: [name, event.currentTarget.value].join('\n') })} />
          <ErrorNotice error={write.error ?? save.error} />
          {!readOnly && (
            <Group>
              <Button type="submit" loading={write.isPending || save.isPending} disabled={letter !== null && !dirty}>
                {letter === null ? t('write') : t('save')}
              </Button>
              {letter !== null && dirty && <Text c="dimmed">{t('common:notSaved')}</Text>}
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  )
}
