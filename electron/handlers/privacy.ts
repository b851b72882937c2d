import { rm } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import type { PrivacyOverview } from '../contract/privacy.ts'
import { compareNames, fullName, retention, retentionIsOver, termState } from '../contract/text/index.ts'
import * as councilQueries from '../store/queries/council.ts'
import { memberRecords } from '../store/queries/members.ts'
import * as privacyQueries from '../store/queries/privacy.ts'
import { sealedPath } from '../vault/sealed-files.ts'
import { breaches } from './breaches.ts'
import { consents } from './consents.ts'
import { withJob, writingAside, type CouncilContext, type HandlersOf } from './context.ts'
import type { EraseInput } from './erase-job.ts'
import { personExport } from './person-export.ts'

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
    outsiders: privacyQueries.formerOutsiders(db).map(({ phone, ...one }) => ({ ...one, name: one.name || phone })),
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

/** In a job. The keys of the files are gone with their rows: one that cannot be deleted now opens for nobody. */
async function erasing(context: CouncilContext, jobId: string, what: EraseInput['what']): Promise<{ files: number }> {
  const { council, ports } = context
  const files = await withJob(context, jobId, (hooks) => writingAside(context, (book) => ports.jobs.run('eraseData', { ...book, what }, hooks)))
  for (const file of files) await rm(sealedPath(council.folder.files, file), { force: true }).catch(() => undefined)
  return { files: files.length }
}

export const privacy = {
  ...consents,
  ...breaches,
  ...personExport,

  'privacy.overview': (_input, { council, ports }) => overview(council.store.db, ports.clock.today()),

  'privacy.erase': ({ jobId, ...person }, context) => erasing(context, jobId, { kind: 'person', ...person, today: context.ports.clock.today() }),

  'privacy.eraseRemoved': ({ jobId, people }, context) => erasing(context, jobId, { kind: 'removed', people }),

  'privacy.eraseOutsiders': ({ jobId, seats }, context) => erasing(context, jobId, { kind: 'outsiders', seats }),
} satisfies HandlersOf<'privacy'>
