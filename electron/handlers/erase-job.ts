import { AppError } from '../contract/errors.ts'
import { fold, fullName, termState } from '../contract/text/index.ts'
import { errorCodeOf } from '../domain/disk-errors.ts'
import type { JobHooks } from '../platform/ports.ts'
import type { CouncilStore, Steps } from '../store/council-store.ts'
import { erasePerson, eraseRemoved } from '../store/erasure.ts'
import { eraseOutsiders } from '../store/outsider-erasure.ts'
import { personRecords } from '../store/queries/members.ts'
import type { Writer } from '../store/writer.ts'
import { onBook } from './book-job.ts'
import type { BookForJob } from './context.ts'

/** Erasure as a job: the search index and the whole file are written anew, which takes seconds in a big book. */

interface Ref {
  id: string
  revision: number
}

export interface EraseInput extends BookForJob {
  what:
    | ({ kind: 'person'; typedName: string; /** Local date. */ today: string } & Ref)
    | { kind: 'removed'; people: readonly Ref[] }
    | { kind: 'outsiders'; seats: readonly Ref[] }
}

const COMMANDS = { person: 'privacy.erase', removed: 'privacy.eraseRemoved', outsiders: 'privacy.eraseOutsiders' } as const

/**
 * Progress phases: 'erase', in people, and 'compact', once it stands.
 * @returns names of the sealed files that no row needs any more
 * @throws AppError NOT_FOUND, CHANGED_MEANWHILE, PERSON_IN_OFFICE, NAME_DIFFERS, CANCELLED; then nothing is changed
 */
export function eraseData(input: EraseInput, hooks: JobHooks): Promise<string[]> {
  const { what, at } = input
  hooks.onProgress?.(0, 0, 'erase')
  return onBook(input, hooks, {
    command: COMMANDS[what.kind],
    phase: 'erase',
    steps: (writer) => {
      if (what.kind === 'removed') return eraseRemoved(writer, what.people, at)
      return oneStep(() => (what.kind === 'person' ? eraseOne(writer, what, at) : eraseOutsiders(writer, what.seats, at)))
    },
    afterwards: (store) => {
      hooks.onProgress?.(0, 0, 'compact')
      compactIfPossible(store)
    },
  })
}

/** In a generator, so that what it throws takes the transaction back. */
function* oneStep<T>(body: () => T): Steps<T> {
  yield { done: 0, total: 1 }
  return body()
}

function eraseOne(writer: Writer, { typedName, today, id, revision }: Extract<EraseInput['what'], { kind: 'person' }>, at: string): string[] {
  const found = personRecords(writer.db, id)
  if (!found) throw new AppError('NOT_FOUND', { id })
  if (found.memberships.some((term) => termState(term, today) !== 'ended')) throw new AppError('PERSON_IN_OFFICE', { id })
  if (fold(typedName.trim()) !== fold(fullName(found.person, { withTitle: false }))) throw new AppError('NAME_DIFFERS', { id })
  return erasePerson(writer, { id, revision }, at)
}

/** The erasure stands, and freed space is overwritten as it is freed: a full disk or a busy file is no reason to call it failed. */
function compactIfPossible(store: CouncilStore): void {
  try {
    store.compact()
  } catch (error) {
    if (!(error instanceof AppError) && errorCodeOf(error) === null) throw error
  }
}
