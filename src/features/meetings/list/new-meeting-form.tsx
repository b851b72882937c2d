import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { call } from '../../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { TimeInput } from '../../../components/time-input.tsx'
import { useUnsavedForm } from '../../../components/use-unsaved-form.ts'
import type { MeetingInput } from '../../../../electron/contract/meetings.ts'
import { numberYear } from '../../../i18n/format.ts'
import { KindFields } from '../kind-fields.tsx'
import styles from './list.module.css'
import { doubtAbout } from './new-meeting.ts'
import { TemplateSelect } from './template-select.tsx'

/** What is known of the year's numbers, in words; gaps are named, never filled silently. */
function SeriesNote({ year, series, onUse }: { year: number; series: { number: number; missing: number[] }; onUse: (number: number) => void }) {
  const { t } = useTranslation('meetings')
  const [gap] = series.missing
  return (
    <Text size="sm" c="dimmed" component="div" role="status">
      {series.number > 1 ? t('new.follows', { last: series.number - 1, year }) : t('new.first', { year })}
      {gap !== undefined && (
        <Group gap="xs">
          <span>{t('new.missing', { year, numbers: series.missing.join(', ') })}</span>
          <Button variant="subtle" size="compact-md" onClick={() => onUse(gap)}>
            {t('new.useMissing', { number: gap })}
          </Button>
        </Group>
      )}
    </Text>
  )
}

/** Whose numbers are asked for. */
const seriesOf = ({ kind, committeeId = null, heldOn }: Omit<MeetingInput, 'number'>) => ({ kind, committeeId, heldOn })

export function NewMeetingForm({ start }: { start: Omit<MeetingInput, 'number'> }) {
  const { t } = useTranslation(['meetings', 'common'])
  const navigate = useNavigate()
  const create = useCommandCall('meetings.create', { errorShown: true })
  const [values, setValues] = useState(start)
  /** Null until typed: the suggested number then follows the kind and the date. */
  const [typed, setTyped] = useState<number | string | null>(null)
  const [tried, setTried] = useState(false)
  const [templateId, setTemplateId] = useState<string | null>(null)
  const leave = useUnsavedForm(values !== start || typed !== null || templateId !== null)
  const { data: series } = useQueryCall('meetings.suggest', seriesOf(values), { keep: true })
  const year = numberYear(Number(values.heldOn.slice(0, 4)))
  const number = typed ?? series?.number ?? 1
  const doubt = series === undefined ? null : doubtAbout(typeof number === 'number' ? number : null, series)
  const set = (change: Partial<typeof values>) => setValues((now) => ({ ...now, ...change }))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    // Enter in the date field gives the date and sends the form: the number must be of that date's year.
    const chosen = typed ?? (await call('meetings.suggest', seriesOf(values)).catch(() => series))?.number
    if (typeof chosen !== 'number' || doubt?.is === 'invalid' || (typed !== null && doubt?.is === 'taken')) return
    create.mutate(
      { ...values, number: chosen, templateId },
      {
        onSuccess: ({ id }) => {
          leave()
          void navigate(`/meetings/${id}`, { replace: true })
        },
      },
    )
  }
  const numberError = doubt?.is === 'taken' ? t('new.taken', { number, year }) : doubt?.is === 'invalid' && tried ? t('new.numberInvalid') : null
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} aria-label={t('new.title')}>
      <div className={`${styles.wide} ${styles.kind}`}>
        <KindFields value={{ kind: values.kind, committeeId: values.committeeId ?? null }} onChange={set} />
      </div>
      <ThaiDateInput label={t('facts.date')} required value={values.heldOn} onChange={(heldOn) => heldOn !== null && set({ heldOn })} autoFocus />
      <div>
        <NumberInput
          label={t('facts.number')}
          required
          min={1}
          max={999}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          suffix={t('facts.yearSuffix', { year })}
          value={number}
          onChange={setTyped}
          error={numberError}
        />
        {doubt?.is === 'skips' && (
          <Text size="sm" c="var(--samut-soon)" role="status">
            {t('new.skips', { number: doubt.number })}
          </Text>
        )}
        {series !== undefined && <SeriesNote year={year} series={series} onUse={setTyped} />}
      </div>
      <TimeInput label={t('facts.startsAt')} value={values.startsAt} onChange={(startsAt) => set({ startsAt })} />
      <TimeInput label={t('facts.endsAt')} value={values.endsAt} onChange={(endsAt) => set({ endsAt })} />
      <TextInput
        label={t('facts.place')}
        className={styles.wide}
        maxLength={300}
        value={values.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      <TemplateSelect value={templateId} onChange={setTemplateId} />
      <div className={styles.wide}>
        <ErrorNotice error={create.error} />
        <Group mt="sm">
          <Button type="submit" loading={create.isPending}>
            {t('new.submit')}
          </Button>
          <Button component={Link} to="/meetings" variant="default">
            {t('common:cancel')}
          </Button>
        </Group>
      </div>
    </form>
  )
}
