import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import type { ApiError } from '../../api/api-error.ts'
import { useJob } from '../../api/use-job.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { select, type View } from './desk.ts'
import type { FilterProps, FilteredRow } from './rows-filter.tsx'
import type { FrameProps, ReviewProps } from './review-frame.tsx'
import type { Decided } from './use-decisions.ts'

interface Words<A> {
  codeOf(ask: A): string
  /** A kind of doubt, whatever the cell says. */
  nameOf(ask: A): string
}

interface BringIn {
  /** The command that writes, for what it says of itself. */
  commit: { error: ApiError | null; isPending: boolean }
  /** What the button says of so many rows, and what is said of rows that are not answered yet. */
  commitText(ready: number): string
  leftBody: string
  write(jobId: string): Promise<ImportBatch>
  /** False where something has to be said first. */
  mayBegin?(): boolean
}

export interface Review<A, J> {
  filter: FilterProps<A>
  /** The rows that the filter leaves. */
  shown: J[]
  frame: FrameProps
}

/** Which rows of a list are shown, and the way from there into the book, whatever the list is about. */
export function useReview<A, D, J extends FilteredRow<A>>(
  { read, error, onChoices, onAnother, onDone }: ReviewProps,
  { judged: now, doubtful, decideAll, touched }: Pick<Decided<D, J>, 'judged' | 'doubtful' | 'decideAll' | 'touched'>,
  { codeOf, nameOf }: Words<A>,
  confirmAsk: (decision: D, ask: A) => D,
  { commit, commitText, leftBody, write, mayBegin = () => true }: BringIn,
): Review<A, J> {
  const { t } = useTranslation('imports')
  const [chosenView, setView] = useState<View | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const job = useJob()
  const leave = useUnsavedForm(true)

  const view = chosenView ?? (doubtful.size > 0 ? 'doubts' : 'all')
  const judged = useDeferredValue(now)
  const shown = useMemo(() => {
    const all = select(judged, view, doubtful)
    return code === null || view !== 'doubts' ? all : all.filter(({ asks }) => asks.some((ask) => codeOf(ask) === code))
  }, [judged, view, code, doubtful, codeOf])
  const open = now.filter(({ outcome }) => outcome === 'ask').length
  const ready = now.filter(({ outcome }) => outcome === 'add' || outcome === 'update').length

  /** Asks where rows are left without an answer; what fails is shown above the table. */
  async function bringIn(): Promise<void> {
    if (commit.isPending || !mayBegin()) return
    const agreed = open === 0 || (await askToConfirm({ title: t('commit.leftTitle', { count: open }), body: leftBody, confirm: commitText(ready), cancel: t('commit.stay') }))
    if (!agreed) return
    await job.run(write).then(
      (batch) => {
        leave()
        onDone(batch)
      },
      () => undefined,
    )
  }
  return {
    filter: {
      rows: now,
      doubtful,
      view,
      onView: (next) => {
        setView(next)
        setCode(null)
      },
      code,
      onCode: setCode,
      codeOf,
      nameOf,
      onConfirm: (asks) => decideAll([...asks.keys()], (decision, key) => (asks.get(key) ?? []).reduce(confirmAsk, decision)),
    },
    shown,
    frame: {
      reading: read.reading,
      error,
      ready,
      commitText: commitText(ready),
      commitError: commit.error,
      job,
      busy: commit.isPending,
      touched,
      onCommit: () => void bringIn(),
      onChoices,
      onAnother,
    },
  }
}
