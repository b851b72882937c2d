import type { ReactNode } from 'react'
import { refresh, type Stale } from '../api/query-client.ts'
import { useRecord, type RecordNoun, type RecordRef, type RecordValues, type SavedRecord } from './use-record.ts'
import type { FieldProblem } from './error-summary.tsx'
import { FormDialog } from './form-dialog.tsx'
import { showDone } from './toasts.tsx'

interface Props<N extends RecordNoun> {
  noun: N
  /** What else shows such records. */
  also?: readonly Stale[]
  /** Null: a new one. */
  record: RecordRef | null
  title: string
  /** Says what will happen: "บันทึกข้อเสนอ". */
  save: string
  /** Said when it is done, unless the page shows it at once. */
  saved?: string
  size?: string
  dirty: boolean
  check(): FieldProblem[]
  values(): RecordValues<N>
  onSaved?(record: SavedRecord<N>): void
  onClose(): void
  children: ReactNode
}

/** A short form that saves one record of a kind made by recordCalls; what somebody else saved meanwhile is never lost unasked. */
export function RecordDialog<const N extends RecordNoun>({ noun, also = [], record, values, saved, onSaved, onClose, ...form }: Props<N>) {
  const commands = useRecord(noun, also)
  const write = (ref: RecordRef | null) =>
    commands.save(ref, values(), (written) => {
      if (saved !== undefined) showDone(saved)
      onClose()
      onSaved?.(written)
    })
  return (
    <FormDialog
      {...form}
      busy={commands.busy}
      error={commands.error}
      onSave={() => write(record)}
      onKeepMine={() => record !== null && write({ id: record.id, revision: Number(commands.error?.details['current'] ?? record.revision) })}
      onTakeTheirs={() => void refresh([noun as Stale, ...also]).then(onClose)}
      onClose={onClose}
    />
  )
}
