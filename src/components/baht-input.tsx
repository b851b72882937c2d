import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bahtText, parseBaht } from '../../electron/contract/text/index.ts'
import { useFormat } from '../i18n/format.ts'

interface Props {
  label: ReactNode
  /** Satang; null for none. */
  value: number | null
  /** Called with every amount that can be read, and with null when the field is emptied. */
  onChange(satang: number | null): void
  id?: string
  description?: ReactNode
  /** Amounts below zero are taken too, as of a balance. */
  signed?: boolean
  /** A problem that the form found. */
  error?: ReactNode
  required?: boolean
  'data-autofocus'?: boolean
}

/**
 * An amount of money typed as 380,000, ๓๘๐๐๐๐ or 380000.50; its words stand beneath, so that a nought too many is seen.
 * While it cannot be read the form cannot be sent (the element's own validity), and the value stays what it was.
 */
export function BahtInput({ label, value, onChange, description, signed = false, error, ...rest }: Props) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => (value === null ? '' : format.baht(value)))
  const [left, setLeft] = useState(false)
  const read = text.trim() === '' ? null : parseBaht(text)
  const unreadable = text.trim() !== '' && (read === null || (read < 0 && !signed)) ? t('baht.unreadable') : ''
  useEffect(() => input.current?.setCustomValidity(unreadable), [unreadable])
  return (
    <TextInput
      {...rest}
      ref={input}
      label={label}
      description={read !== null && read !== 0 ? bahtText(read) : description}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      autoComplete="off"
      inputMode="decimal"
      className="tabular"
      value={text}
      error={left && unreadable !== '' ? unreadable : error}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        setLeft(false)
        const amount = typed.trim() === '' ? null : parseBaht(typed)
        if (typed.trim() === '' || (amount !== null && (signed || amount >= 0))) onChange(amount)
      }}
    />
  )
}
