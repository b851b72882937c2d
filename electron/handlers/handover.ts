import { basename } from 'node:path'
import type { OpenItems } from '../contract/handover.ts'
import { AppError } from '../contract/errors.ts'
import { fullName } from '../contract/text/index.ts'
import { termNeedsCare } from '../domain/handover.ts'
import { rollOn } from '../domain/roll.ts'
import { handoverDocument } from '../documents/handover.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { memberRecords } from '../store/queries/members.ts'
import * as projectQueries from '../store/queries/projects.ts'
import type { BackupRow } from '../store/tables.ts'
import { withJob, writeInTurn, type CouncilContext, type HandlersOf } from './context.ts'
import { followUpRows } from './follow-ups.ts'
import { packageSecret } from './package-secret.ts'
import { printDocument } from './print.ts'

const ENDED_STAGES: ReadonlySet<string> = new Set(['finished', 'cancelled'])

const verifiedBackups = ({ council }: CouncilContext): BackupRow[] =>
  councilQueries.backups(council.store.db, Number.MAX_SAFE_INTEGER).filter(({ verified }) => verified)

function openItems(context: CouncilContext): OpenItems {
  const { council, ports } = context
  const { db } = council.store
  const today = ports.clock.today()
  const meetings = meetingQueries.meetings(db)
  const { people, memberships } = memberRecords(db)
  const names = new Map(people.map((person) => [person.id, fullName(person)]))
  const [last] = verifiedBackups(context)
  return {
    on: today,
    meetings: meetings
      .filter(({ state }) => state !== 'adopted')
      .map(({ id, kind, number, year, heldOn }) => ({ id, kind, number, year, heldOn })),
    followUps: followUpRows(db, today)
      .filter(({ state }) => state === 'open')
      .map(({ id, meetingId, resolutionNumber, resolutionSeries, resolutionYear, task, owner, dueOn, standing }) => ({ id, meetingId, number: resolutionNumber, series: resolutionSeries, year: resolutionYear, task, owner, dueOn, standing })),
    projects: projectQueries
      .projects(db)
      .filter(({ stage }) => !ENDED_STAGES.has(stage))
      .map(({ id, title, stage, endsOn }) => ({ id, title, stage, endsOn })),
    // Acting members are named whether or not the council's rules count them.
    terms: rollOn(today, memberships, [], { actingCounts: true })
      .filter((entry) => names.has(entry.personId) && termNeedsCare(entry, today))
      .map(({ personId, state, membership }) => ({ personId, name: names.get(personId) ?? '', dueEndOn: membership.dueEndOn, isActing: state === 'acting' }))
      .sort((a, b) => (a.dueEndOn < b.dueEndOn ? -1 : a.dueEndOn > b.dueEndOn ? 1 : 0)),
    lastBackup: last ? { at: last.createdAt, path: last.path } : null,
    recoveryProvedAt: councilQueries.profile(db)?.recoveryProvedAt ?? null,
  }
}

export const handover = {
  'handover.openItems': (_input, context) => openItems(context),

  'handover.coverPdf': async ({ jobId, packagePath, ...people }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { council, ports } = context
      const { db } = council.store
      // Only what was made here: no other file of the PC is read by its name.
      if (!verifiedBackups(context).some(({ path }) => path === packagePath)) throw new AppError('NOT_FOUND', { path: packagePath })
      const info = await ports.jobs.run('inspectPackage', { path: packagePath, secret: packageSecret(context, null) })
      if (info.councilId !== council.id) throw new AppError('NOT_FOUND', { path: packagePath })
      const { size, sha256 } = await ports.jobs.run('hashFile', { path: packagePath }, hooks)
      const document = handoverDocument(
        { ...people, package: { ...info, size, sha256 }, openItems: openItems(context), madeAt: ports.clock.now() },
        councilQueries.settings(db).values,
      )
      const bytes = await printDocument(context, document)
      await writeInTurn(context, (writer) =>
        writer.note('council_profile', council.id, { outgoing: people.outgoing, incoming: people.incoming, fileName: basename(packagePath), fileSha256: sha256 }),
      )
      return { name: `${document.title}.pdf`, bytes }
    }),
} satisfies HandlersOf<'handover'>
