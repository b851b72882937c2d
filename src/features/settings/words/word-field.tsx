import { Text, Textarea } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'

interface Props {
  id: string
  /** Read out: the words around it say it to the eye. */
  label: string
  value: string
  placeholder?: string
  mayWrite: boolean
  /** @returns what is wrong with the word as typed; '' for nothing */
  check(typed: string): string
  /** Called on Enter and on leaving the field, with another word than before. */
  onSave(name: string): void
  /** Alt with an arrow. */
  onMove?(by: -1 | 1): void
}

const MOVES: Partial<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }

/** A word that is changed where it stands. */
export function WordField({ id, label, value, placeholder, mayWrite, check, onSave, onMove }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const problem = typed === null ? '' : check(typed.trim())
  if (!mayWrite) return <Text style={{ overflowWrap: 'anywhere' }}>{value || placeholder}</Text>

  function save(): void {
    if (typed === null || problem !== '') return
    const name = typed.trim()
    setTyped(null)
    if (name !== value) onSave(name)
  }
  function press(event: KeyboardEvent): void {
    const by = event.altKey ? MOVES[event.key] : undefined
    if (event.key === 'Enter') {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') setTyped(null)
    else if (by !== undefined && onMove) {
      event.preventDefault()
      onMove(by)
    }
  }
  return (
    <Textarea
      autosize
      minRows={1}
      id={id}
      aria-label={label}
      placeholder={placeholder ?? ''}
      maxLength={300}
      value={typed ?? value}
      error={problem}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={press}
    />
  )
}
