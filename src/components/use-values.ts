import { useState } from 'react'
import type { FieldProblem } from './error-summary.tsx'

export interface FormValues<V> {
  values: V
  change(part: Partial<V>): void
  dirty: boolean
  /** What the last try found at this field. */
  problemOf(fieldId: string): string | undefined
  /** Looks the values over and keeps what it finds, for the fields to show. */
  check(): FieldProblem[]
}

/** What a short form holds, and what is wrong with it. `problemsOf` gives one problem a field, in the fields' order. */
export function useValues<V extends object>(first: () => V, problemsOf: (values: V) => FieldProblem[]): FormValues<V> {
  const [before] = useState(first)
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  return {
    values,
    change: (part) => setValues((now) => ({ ...now, ...part })),
    dirty: values !== before,
    problemOf: (fieldId) => problems.find((one) => one.fieldId === fieldId)?.message,
    check: () => {
      const found = problemsOf(values)
      setProblems(found)
      return found
    },
  }
}
