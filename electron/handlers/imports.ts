import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { AlreadyHere } from '../contract/import-desk.ts'
import type { ImportChoices, ImportRow, MemberRecord, RollPreview } from '../contract/imports.ts'
import type { Capacity, PersonInput, PostInput } from '../contract/members.ts'
import { fold } from '../domain/thai-text.ts'
import * as memberQueries from '../store/queries/members.ts'
import { IMPORTS, ORGANISATIONS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { withJob, write, type AppContext, type HandlersOf } from './context.ts'
import { addMember } from './members.ts'

type MemberRow = Extract<ImportRow, { kind: 'member' }>

/** Reads the staged file off the main thread; it stays staged for the commit that follows. */
async function readStaged(context: AppContext, stageId: string, choices: ImportChoices, hooks: Parameters<Parameters<typeof withJob>[2]>[0]): Promise<{ preview: RollPreview; name: string; bytes: Uint8Array }> {
  const staged = context.workspace.staged.get(stageId)
  if (!staged || staged.received !== staged.bytes.length) throw new AppError('NOT_FOUND', { what: 'staged file' })
  const { name, bytes } = staged
  const preview = await context.ports.jobs.run('readRoll', { name, bytes, choices, today: context.ports.clock.today() }, hooks)
  return { preview, name, bytes }
}

const isMember = (row: ImportRow): row is MemberRow => row.kind === 'member'

const nameKey = (person: { givenName?: string | null | undefined; familyName?: string | null | undefined }): string =>
  fold(`${person.givenName ?? ''} ${person.familyName ?? ''}`)

/** Rows whose person is in the book already, by national ID or else by name. */
function findHere(db: Database.Database, rows: readonly MemberRow[]): AlreadyHere[] {
  const people = memberQueries.people(db)
  const byId = new Map(people.filter((one) => one.nationalId).map((one) => [one.nationalId, one.id]))
  const byName = new Map(people.map((one) => [nameKey(one), one.id]))
  const here: AlreadyHere[] = []
  for (const { key, record } of rows) {
    const same = record.nationalId ? byId.get(record.nationalId) : undefined
    const alike = byName.get(nameKey(record))
    if (same) here.push({ key, personId: same, by: 'national_id' })
    else if (alike) here.push({ key, personId: alike, by: 'name' })
  }
  return here
}

function toPerson(record: MemberRecord): PersonInput {
  const address = [record.addressRest, record.village && `บ้าน${record.village.replace(/^บ้าน/, '')}`, record.tambon, record.amphoe, record.province, record.postcode]
  return {
    title: record.title ?? '',
    givenName: record.givenName ?? '',
    familyName: record.familyName ?? '',
    nationalId: record.nationalId ?? '',
    bornOn: record.bornOn ?? null,
    phone: (record.phones ?? []).join(', ').slice(0, 40),
    houseNo: record.houseNo ?? '',
    moo: record.moo ?? null,
    address: address.filter(Boolean).join(' '),
    note: record.note ?? '',
  }
}

/** Finds or makes the organisations that rows name, so that people and organisations come in together. */
function organisationFinder(writer: Writer): { idOf(name: string | null | undefined, moo: number | null | undefined): string | null; added(): number } {
  const known = new Map(memberQueries.organisations(writer.db).map((one) => [fold(one.name), one.id]))
  let added = 0
  return {
    idOf(name, moo) {
      if (!name) return null
      const key = fold(name)
      let found = known.get(key)
      if (!found) {
        found = writer.insert(ORGANISATIONS, { name, kind: 'local', registrationNo: '', registeredOn: null, moo: moo ? [moo] : [] }).id
        known.set(key, found)
        added += 1
      }
      return found
    },
    added: () => added,
  }
}

function toPost(record: MemberRecord, startedOn: string): PostInput | null {
  return record.post ? { post: record.post.name, label: record.post.label, startedOn, endedOn: null } : null
}

/** A row may come in when it was neither rejected nor lacks what a record needs. */
function requireImportable(row: MemberRow): void {
  if (row.action === 'reject' || !row.record.givenName) throw new AppError('INPUT_INVALID', { fields: [`row ${row.row}`] })
}

interface Defaults {
  startedOn: string
  capacity: Capacity
  importId: string
}

function addRow(writer: Writer, { record }: MemberRow, organisations: ReturnType<typeof organisationFinder>, defaults: Defaults): void {
  const startedOn = record.startedOn ?? defaults.startedOn
  addMember(writer, {
    person: toPerson(record),
    membership: {
      capacity: record.capacity ?? defaults.capacity,
      organisationId: organisations.idOf(record.organisation, record.moo),
      startedOn,
      dueEndOn: record.dueEndOn ?? null,
    },
    post: toPost(record, startedOn),
    importId: defaults.importId,
  })
}

export const imports = {
  'imports.preview': async ({ jobId, stageId, choices }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { preview } = await readStaged(context, stageId, choices, hooks)
      return { preview, here: findHere(context.council.store.db, preview.rows.filter(isMember)) }
    }),

  'imports.commit': async ({ jobId, stageId, choices, keys, startedOn, capacity }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { preview, name, bytes } = await readStaged(context, stageId, choices, hooks)
      const wanted = new Set(keys)
      const rows = preview.rows.filter(isMember).filter((row) => wanted.has(row.key))
      if (rows.length !== wanted.size) throw new AppError('NOT_FOUND', { what: 'rows' })
      rows.forEach(requireImportable)

      const result = write(context, (writer) => {
        const { id: importId } = writer.insert(IMPORTS, {
          fileName: name,
          fileSha256: createHash('sha256').update(bytes).digest('hex'),
          added: rows.length,
          skipped: preview.rows.length - rows.length,
        })
        const organisations = organisationFinder(writer)
        for (const row of rows) addRow(writer, row, organisations, { startedOn, capacity, importId })
        return { importId, added: rows.length, organisationsAdded: organisations.added() }
      })
      context.workspace.staged.delete(stageId)
      return result
    }),
} satisfies HandlersOf<'imports'>
