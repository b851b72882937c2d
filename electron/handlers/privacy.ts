import { rm } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { PrivacyOverview } from '../contract/privacy.ts'
import { compareNames, fold, fullName, retention, retentionIsOver, termState } from '../contract/text/index.ts'
import { errorCodeOf } from '../domain/disk-errors.ts'
import { erasePerson, eraseRemoved } from '../store/erasure.ts'
import * as councilQueries from '../store/queries/council.ts'
import { memberRecords, personRecords } from '../store/queries/members.ts'
import * as privacyQueries from '../store/queries/privacy.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import { breaches } from './breaches.ts'
import { consents } from './consents.ts'
import { write, type HandlersOf } from './context.ts'
import { personExport } from './person-export.ts'
import type { OpenCouncil } from './workspace.ts'

function overview(db: Database.Database, today: string): PrivacyOverview {
  const { retentionYears } = councilQueries.settings(db).values
  const records = memberRecords(db)
  const terms = Map.groupBy(records.memberships, ({ personId }) => personId)
  const consentsOf = Map.groupBy(privacyQueries.allConsents(db), ({ personId }) => personId)
  const everybody = records.people.toSorted(compareNames)
  const kept = everybody.filter(({ erasedAt }) => erasedAt === null)
  const named = (person: (typeof kept)[number]) => ({ id: person.id, revision: person.revision, name: fullName(person) })
  return {
    withoutBasis: kept.flatMap((person) => {
      const given = consentsOf.get(person.id) ?? []
      if (given.some(({ withdrawnOn }) => withdrawnOn === null || withdrawnOn > today)) return []
      const inOffice = (terms.get(person.id) ?? []).some((term) => termState(term, today) !== 'ended')
      return [{ ...named(person), gap: given.length === 0 ? 'none' as const : 'withdrawn' as const, inOffice }]
    }),
    retentionDue: kept
      .flatMap((person) => {
        const clock = retention(terms.get(person.id) ?? [], retentionYears, today)
        return clock && retentionIsOver(clock, today) ? [{ ...named(person), ...clock }] : []
      })
      .sort((a, b) => (a.keptUntil < b.keptUntil ? -1 : a.keptUntil > b.keptUntil ? 1 : 0)),
    retentionYears,
    removed: removedPeople(db),
    erased: everybody.flatMap((person) => (person.erasedAt === null ? [] : [{ id: person.id, name: fullName(person), erasedAt: person.erasedAt }])),
    people: kept.length,
  }
}

function removedPeople(db: Database.Database): PrivacyOverview['removed'] {
  const named = privacyQueries.namedInMeetings(db)
  return privacyQueries.removedPeople(db).map((person) => ({
    id: person.id, revision: person.revision, name: fullName(person), removedAt: person.removedAt, named: privacyQueries.withMerged(db, person.id).some((id) => named.has(id)),
  }))
}

/** The keys are gone with their rows: a file that cannot be deleted now opens for nobody. */
async function dropFiles(council: OpenCouncil, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(sealedPath(council.folder.files, file), { force: true }).catch(() => undefined)
}

/** The erasure stands, and freed space is overwritten as it is freed: a full disk or a busy file is no reason to call it failed. */
function compactIfPossible({ store }: OpenCouncil): void {
  try {
    store.compact()
  } catch (error) {
    if (!(error instanceof AppError) && errorCodeOf(error) === null) throw error
  }
}

export const privacy = {
  ...consents,
  ...breaches,
  ...personExport,

  'privacy.overview': (_input, { council, ports }) => overview(council.store.db, ports.clock.today()),

  'privacy.erase': async ({ typedName, ...ref }, context) => {
    const { council, ports } = context
    const files = write(context, (writer) => {
      const found = personRecords(writer.db, ref.id)
      if (!found) throw new AppError('NOT_FOUND', { id: ref.id })
      if (found.memberships.some((term) => termState(term, ports.clock.today()) !== 'ended')) throw new AppError('PERSON_IN_OFFICE', { id: ref.id })
      if (fold(typedName.trim()) !== fold(fullName(found.person, { withTitle: false }))) throw new AppError('NAME_DIFFERS', { id: ref.id })
      return erasePerson(writer, ref, ports.clock.now())
    })
    await dropFiles(council, files)
    compactIfPossible(council)
    return { files: files.length }
  },

  'privacy.eraseRemoved': async ({ people }, context) => {
    const { council, ports } = context
    const files = write(context, (writer) => eraseRemoved(writer, people, ports.clock.now()))
    await dropFiles(council, files)
    compactIfPossible(council)
    return { files: files.length }
  },
} satisfies HandlersOf<'privacy'>
