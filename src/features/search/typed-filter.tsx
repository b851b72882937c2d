import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface Props<T> {
  label: string
  placeholder?: string
  value: T
  /** @returns null for what cannot be read */
  parse(text: string): T | null
  write(value: T): string
  /** Of an empty field. */
  none: T
  unreadable: string
  onChange(value: T): void
}

/** A filter that is typed: it holds as soon as it can be read, and says what is wrong once it is left. */
export function TypedFilter<T>({ label, placeholder, value, parse, write, none, unreadable, onChange }: Props<T>) {
  const read = (typed: string): T | null => (typed.trim() === '' ? none : parse(typed))
  const [text, setText] = useState(() => write(value))
  const [shown, setShown] = useState(() => write(value))
  const [left, setLeft] = useState(false)
  // Dropped or set from elsewhere: what stands here follows, unless it is what is being typed.
  if (write(value) !== shown) {
    setShown(write(value))
    const typed = read(text)
    if (typed === null || write(typed) !== write(value)) setText(write(value))
  }
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      autoComplete="off"
      maxLength={40}
      value={text}
      error={left && read(text) === null ? unreadable : undefined}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        setLeft(false)
        const now = read(typed)
        if (now !== null && write(now) !== write(value)) onChange(now)
      }}
    />
  )
}
