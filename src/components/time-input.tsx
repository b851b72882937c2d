import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTime } from './parse-time.ts'

interface Props {
  label: ReactNode
  /** 24 hours, 09:30; null for none. */
  value: string | null
  /** Called on leaving the field or Enter, with a time that could be read, or null when it was emptied. */
  onChange(value: string | null): void
  id?: string
  description?: ReactNode
  required?: boolean
  disabled?: boolean
}

/** How a time stands in the field: 9.30, as said and printed. */
function asTyped(value: string | null): string {
  return value === null ? '' : `${Number(value.slice(0, 2))}.${value.slice(3)}`
}

/** A time of day typed as 9.30. While it cannot be read the form cannot be sent, and the value stays what it was. */
export function TimeInput({ label, value, onChange, ...rest }: Props) {
  const { t } = useTranslation('common')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => asTyped(value))
  const [left, setLeft] = useState(false)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(asTyped(value))
  }

  const time = parseTime(text)
  const message = text.trim() === '' || time !== null ? null : t('time.unclear')
  useEffect(() => input.current?.setCustomValidity(message ?? ''), [message])

  function commit(): void {
    setLeft(true)
    if (message !== null) return
    setText(asTyped(time))
    setKnown(time)
    if (time !== value) onChange(time)
  }

  return (
    <TextInput
      {...rest}
      ref={input}
      label={label}
      placeholder={t('time.hint')}
      value={text}
      autoComplete="off"
      rightSection={<span aria-hidden>{t('time.unit')}</span>}
      error={left ? message : null}
      onChange={(event) => {
        setText(event.currentTarget.value)
        setLeft(false)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}
