import type Database from 'better-sqlite3'
import type { DelegateEntry } from '../contract/delegates.ts'
import { AppError } from '../contract/errors.ts'
import type { Delegate } from '../contract/letters.ts'
import type { RollEntry } from '../contract/members.ts'
import { fullName } from '../contract/text/index.ts'
import { postTitle } from '../domain/posts.ts'
import * as delegateQueries from '../store/queries/delegates.ts'
import { find } from '../store/table.ts'
import { DELEGATES, PEOPLE, RESOLUTIONS } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'
import { rollAsOf } from './roll-as-of.ts'

/** Those named for a year, as lists and papers show them. */
export function delegateEntries(db: Database.Database, year: number): DelegateEntry[] {
  return delegateQueries.ofYear(db, year).flatMap((delegate) => {
    const person = find(db, PEOPLE, delegate.personId)
    if (!person) return []
    const resolution = delegate.resolutionId === null ? null : find(db, RESOLUTIONS, delegate.resolutionId)
    return [{
      ...delegate,
      name: fullName(person),
      position: positionOf(inOfficeOn(db, delegate.personId, delegate.namedOn)),
      resolution: resolution && { number: resolution.number, year: resolution.year, series: resolution.series },
    }]
  })
}

const inOfficeOn = (db: Database.Database, personId: string, on: string): RollEntry | undefined =>
  rollAsOf(db, on).entries.find(({ person, state }) => person.id === personId && (state === 'in_office' || state === 'acting'))

/** "ประธาน (กลุ่มประมงพื้นบ้าน)": the posts, and the community organisation that sent the member, as far as either is known. */
function positionOf(entry: RollEntry | undefined): string {
  if (!entry) return ''
  const posts = entry.posts.map(postTitle).join(', ')
  const organisation = entry.organisationName ?? ''
  return posts !== '' && organisation !== '' ? `${posts} (${organisation})` : posts + organisation
}

/** @throws AppError DELEGATE_TWICE */
function refuseTwice(db: Database.Database, { year, personId }: Pick<Delegate, 'year' | 'personId'>, name: string): void {
  if (delegateQueries.ofYear(db, year).some((one) => one.personId === personId)) throw new AppError('DELEGATE_TWICE', { name })
}

export const delegates = {
  'delegates.list': ({ year }, { council }) => delegateEntries(council.store.db, year),

  'delegates.name': (input, context) =>
    write(context, (writer) => {
      const { db } = writer
      const person = find(db, PEOPLE, input.personId)
      if (!person) throw new AppError('NOT_FOUND', { id: input.personId })
      if (input.resolutionId !== null && !find(db, RESOLUTIONS, input.resolutionId)) throw new AppError('NOT_FOUND', { id: input.resolutionId })
      refuseTwice(db, input, fullName(person))
      if (!inOfficeOn(db, person.id, input.namedOn)) throw new AppError('DELEGATE_NOT_IN_OFFICE', { name: fullName(person) })
      return writer.insert(DELEGATES, input)
    }),

  'delegates.remove': (ref, context) => {
    write(context, (writer) => writer.remove(DELEGATES, ref))
    return {}
  },

  'delegates.restore': ({ id }, context) => {
    write(context, (writer) => {
      const removed = find(writer.db, DELEGATES, id, true)
      const person = removed && find(writer.db, PEOPLE, removed.personId)
      if (!removed || !person) throw new AppError('NOT_FOUND', { id })
      refuseTwice(writer.db, removed, fullName(person))
      writer.restore(DELEGATES, id)
    })
    return {}
  },
} satisfies HandlersOf<'delegates'>
