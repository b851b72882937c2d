import { useRef, useState } from 'react'
import type { Attachment, OwnerKind } from '../../../electron/contract/files.ts'
import { asApiError, type ApiError } from '../../api/api-error.ts'
import { refresh } from '../../api/query-client.ts'
import { askAboutKind, type KindAnswer, type KindQuestion } from './ask-about-kind.tsx'
import { keepFile } from './keep-file.ts'
import { Photos, type PhotoOutcome } from './photos.ts'

/** The record that files are kept with. */
export interface Owner {
  ownerKind: OwnerKind
  ownerId: string
  /** Of pictures of work: when they were taken. */
  phase?: Attachment['phase']
}

/** A file that was not attached. `STOPPED`: its turn did not come, because one before it failed. */
export interface Refusal {
  name: string
  size: number
  why: 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'FILE_UNREADABLE' | 'STOPPED'
}

export interface Attach {
  /** The file on its way, and how far in per cent; null while nothing is. */
  adding: { name: string; percent: number } | null
  /** What ended the last lot before its end. */
  error: ApiError | null
  refused: readonly Refusal[]
  /** What became of the photos that were made smaller. */
  photos: PhotoOutcome | null
  add(files: readonly File[]): Promise<void>
}

/** Concerns the one file: those beside it go on. */
function refusalOf({ name, size }: File, { code }: ApiError): Refusal | null {
  return code === 'FILE_EMPTY' || code === 'FILE_TOO_LARGE' || code === 'FILE_UNREADABLE' ? { name, size, why: code } : null
}

/**
 * Keeps files with a record, one after another, and asks where somebody has to decide: about large photos once for all,
 * about a name that says something else than the file. A second lot waits for the first.
 */
export function useAttach(ownerKind: OwnerKind, ownerId: string, phase: Attachment['phase'] = null): Attach {
  const [adding, setAdding] = useState<Attach['adding']>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  const [outcome, setOutcome] = useState<PhotoOutcome | null>(null)
  const last = useRef(Promise.resolve())
  const waiting = useRef(0)

  async function addLot(chosen: readonly File[]): Promise<void> {
    const photos = await Photos.ask(chosen)
    const files = chosen.filter((file) => !photos.leftOut(file))
    const answers = new Map<string, KindAnswer>()
    const ask = async (question: KindQuestion, more: number): Promise<KindAnswer> => {
      const alike = `${question.ending} ${question.is}`
      const known = answers.get(alike)
      if (known !== undefined) return known
      const { answer, forAll } = await askAboutKind(question, more)
      if (forAll) answers.set(alike, answer)
      return answer
    }
    for (const [at, file] of files.entries()) {
      const show = (percent: number) => setAdding({ name: file.name, percent })
      show(0)
      try {
        const ready = await photos.prepared(file)
        const kept = await keepFile({ ownerKind, ownerId, phase }, ready, { onPercent: show, ask: (question) => ask(question, files.length - at - 1) })
        if (kept) photos.count(file, ready)
      } catch (cause) {
        const failure = asApiError(cause)
        const refusal = refusalOf(file, failure)
        if (refusal === null) {
          setError(failure)
          setRefused((before) => [...before, ...files.slice(at).map(({ name, size }) => ({ name, size, why: 'STOPPED' as const }))])
          break
        }
        setRefused((before) => [...before, refusal])
      }
    }
    setOutcome(photos.outcome)
    setAdding(null)
    await refresh(['files', 'audit'])
  }

  function add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return last.current
    if (waiting.current === 0) {
      setError(null)
      setRefused([])
      setOutcome(null)
    }
    waiting.current += 1
    last.current = last.current.then(() => addLot(files)).finally(() => (waiting.current -= 1))
    return last.current
  }
  return { adding, error, refused, photos: outcome, add }
}
