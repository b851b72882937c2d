import { Anchor, Group, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatThaiDate, parseThaiDate, type DateReading } from '../../electron/contract/text/index.ts'
import { useStatus } from '../api/status.ts'
import { useFormat } from '../i18n/format.ts'

interface Props {
  label: ReactNode
  /** ISO date, or null for none. */
  value: string | null
  /** Called on leaving the field or Enter, and only with a date that could be read, or with null when it was emptied. */
  onChange(value: string | null): void
  id?: string
  description?: ReactNode
  required?: boolean
  disabled?: boolean
  /** For births and registrations: a two-digit year is never in the future. */
  past?: boolean
  /** A problem that the form found; shown until the field says otherwise. */
  error?: ReactNode
  autoFocus?: boolean
}

/** A C.E. year in a field for B.E. is asked about, never taken silently. */
function needsAnswer(reading: DateReading): boolean {
  return reading.ok && reading.notes.includes('year_ce')
}

/** How a date stands in the field: 17/08/2568, in both languages, as on the council's papers. */
function asTyped(iso: string | null): string {
  return iso === null ? '' : formatThaiDate(iso, 'numeric')
}

/**
 * A date typed in พ.ศ., as 17/8/2568, 17 ส.ค. 68 or ๑๗ สิงหาคม ๒๕๖๘. Says beneath how it was understood.
 * While it cannot be read the form cannot be sent (the element's own validity), and the value stays what it was.
 */
export function ThaiDateInput({ label, value, onChange, past = false, error, description, ...rest }: Props) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const { today } = useStatus()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => asTyped(value))
  const [left, setLeft] = useState(false)

  // A new value from outside replaces the text; our own, just reported, must not reformat what stands there.
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(asTyped(value))
  }

  const reading = text.trim() === '' ? null : parseThaiDate(text, { today, past })
  const doubt = reading !== null && needsAnswer(reading)
  const message = reading === null || (reading.ok && !doubt) ? null : problemOf(reading)
  useEffect(() => input.current?.setCustomValidity(message ?? ''), [message])

  function problemOf(read: DateReading): string {
    if (read.ok) return t('date.christianEra', { year: Number(read.date.slice(0, 4)), buddhistYear: Number(read.date.slice(0, 4)) + 543 })
    return read.reason === 'impossible' ? t('date.impossible') : t('date.unclear')
  }

  function take(date: string | null): void {
    if (date !== null) setText(asTyped(date))
    setKnown(date)
    setLeft(false)
    if (date !== value) onChange(date)
  }

  function commit(): void {
    setLeft(true)
    if (reading === null) take(null)
    else if (reading.ok && !doubt) take(reading.date)
  }

  return (
    <div>
      <TextInput
        {...rest}
        ref={input}
        label={label}
        description={description}
        placeholder={t('date.hint')}
        value={text}
        autoComplete="off"
        inputMode="text"
        error={left && message !== null ? message : text === asTyped(value) ? error : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setLeft(false)
        }}
        onBlur={commit}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') commit()
        }}
      />
      {reading?.ok === true && (
        <Group gap="sm" mt="0.25rem" role="status">
          {doubt ? (
            <Anchor component="button" type="button" size="sm" onMouseDown={(event) => event.preventDefault()} onClick={() => take(reading.date)}>
              {t('date.useBuddhist', { date: format.date(reading.date, 'long') })}
            </Anchor>
          ) : (
            <Text size="sm" c="dimmed">
              {t('date.understood', { date: format.date(reading.date, 'weekday') })}
            </Text>
          )}
          {reading.otherDate !== null && (
            <Anchor component="button" type="button" size="sm" onMouseDown={(event) => event.preventDefault()} onClick={() => take(reading.otherDate)}>
              {t('date.oldYear', { date: format.date(reading.otherDate, 'long') })}
            </Anchor>
          )}
        </Group>
      )}
    </div>
  )
}
