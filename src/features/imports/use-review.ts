import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import { useJob, type Job } from '../../api/use-job.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { useUnsavedForm } from '../../components/use-unsaved-form.ts'
import { select, type View } from './desk.ts'
import type { FilterProps, FilteredRow } from './rows-filter.tsx'
import type { Decided } from './use-decisions.ts'

interface Words<A> {
  codeOf(ask: A): string
  /** A kind of doubt, whatever the cell says. */
  nameOf(ask: A): string
}

interface BringIn {
  /** What is said of rows that are not answered yet, and on the button. */
  leftBody: string
  confirm: string
  write(jobId: string): Promise<ImportBatch>
  onDone(batch: ImportBatch): void
}

export interface Review<A, J> {
  filter: FilterProps<A>
  /** The rows that the filter leaves. */
  shown: J[]
  /** How many rows can be brought in. */
  ready: number
  job: Job
  /** Asks where rows are left without an answer; what fails is shown by whoever wrote. */
  bringIn(how: BringIn): Promise<void>
}

/** Which rows of a list are shown, and the way from there into the book, whatever the list is about. */
export function useReview<A, D, J extends FilteredRow<A>>(
  { judged: now, doubtful, decideAll }: Pick<Decided<D, J>, 'judged' | 'doubtful' | 'decideAll'>,
  { codeOf, nameOf }: Words<A>,
  confirmAsk: (decision: D, ask: A) => D,
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

  async function bringIn({ leftBody, confirm, write, onDone }: BringIn): Promise<void> {
    const agreed = open === 0 || (await askToConfirm({ title: t('commit.leftTitle', { count: open }), body: leftBody, confirm, cancel: t('commit.stay') }))
    if (!agreed) return
    await job.run(write).then(
      (batch) => {
        leave()
        onDone(batch)
      },
      () => undefined, // shown above the table
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
    ready: now.filter(({ outcome }) => outcome === 'add' || outcome === 'update').length,
    job,
    bringIn,
  }
}
