import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toArabicDigits } from '../../electron/contract/text/index.ts'

interface Props {
  label: ReactNode
  /** Null for none. */
  value: number | null
  onChange(value: number | null): void
  id?: string
  description?: ReactNode
  error?: ReactNode
  'data-autofocus'?: boolean
}

const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/

/** '๑,๒๓๔.๕' → 1234.5. @returns null when it is no number */
export function parseDecimal(text: string): number | null {
  const bare = toArabicDigits(text.trim()).replaceAll('−', '-').replace(/,(?=\d{3}(?:\D|$))/g, '')
  return DECIMAL.test(bare) ? Number(bare) : null
}

/** A number as measured, in Thai or Arabic digits. While it cannot be read the form cannot be sent, and the value stays what it was. */
export function DecimalInput({ label, value, onChange, error, ...rest }: Props) {
  const { t } = useTranslation('common')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => (value === null ? '' : String(value)))
  const [left, setLeft] = useState(false)
  const unreadable = text.trim() !== '' && parseDecimal(text) === null ? t('number.unreadable') : ''
  useEffect(() => input.current?.setCustomValidity(unreadable), [unreadable])
  return (
    <TextInput
      {...rest}
      ref={input}
      label={label}
      autoComplete="off"
      inputMode="decimal"
      value={text}
      error={left && unreadable !== '' ? unreadable : error}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        setLeft(false)
        const read = parseDecimal(typed)
        if (typed.trim() === '' || read !== null) onChange(read)
      }}
    />
  )
}
