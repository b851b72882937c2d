import { PLAIN_ITEM, UNCOUNTED } from '../../electron/contract/meetings.ts'
import { PLAIN_FUNDING, PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { PLAIN_PROJECT } from '../../electron/contract/projects.ts'
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restorePackage } from '../../electron/backup/restore-package.ts'
import { CouncilStore } from '../../electron/store/council-store.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { insertBlob } from '../../electron/store/queries/files.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import * as tables from '../../electron/store/tables.ts'
import { DEFAULT_SETTINGS } from '../../electron/contract/settings.ts'
import { newCouncilKeys } from '../../electron/vault/council-keys.ts'
import { newUserSlot } from '../../electron/vault/key-slots.ts'
import { newRecoveryKey } from '../../electron/vault/recovery-key.ts'
import { sealFile, type SealedFile } from '../../electron/vault/sealed-files.ts'
import { newSlotId, writeRing, writeSlot } from '../../electron/vault/slot-folder.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { makePackage, PASSPHRASE, type TestCouncil } from './council-folder.ts'
import { FAST_LOG_N } from './fast-log-n.ts'
import { tempFolder } from './temp-folder.ts'

/** Any text a form takes: Thai with its marks, blanks and quotes, emoji, the ends of Unicode. */
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'กขคงจสมศรีใจดีป่าชุมชนหมู่ที่๑๒๓ำ่้๊๋์ะาิีึืุู 12.-/"\'\n'), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed()),
)
const name = fc.string({ unit: fc.constantFrom(...'กขคงจสมศรี'), minLength: 1, maxLength: 12 })
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const richText = words.map((text) => ({ type: 'doc', content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }] }))

const randomBook = fc.record({
  people: fc.array(fc.record({ title: words, givenName: name, familyName: words, phone: words, houseNo: words, moo: fc.option(fc.nat(30)), address: words, note: words, bornOn: fc.option(day), startedOn: day, removed: fc.boolean() }), { maxLength: 12 }),
  meetings: fc.array(fc.record({ heldOn: day, place: words, recorder: words, checker: words, items: fc.array(fc.record({ title: words, body: richText, resolution: fc.option(words) }), { maxLength: 5 }), guests: fc.array(words, { maxLength: 3 }) }), { maxLength: 6 }),
  projects: fc.array(fc.record({ title: words, background: words, objectives: words, promisedSatang: fc.nat(), receivedSatang: fc.nat() }), { maxLength: 5 }),
  files: fc.array(fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 3000 }), fc.nat(600_000).map((length) => new Uint8Array(length + 1).fill(length % 251))), { maxLength: 4 }),
})
const { proposedOn: _proposedOn, ...plainProject } = PLAIN_PROJECT

type Book = typeof randomBook extends fc.Arbitrary<infer T> ? T : never

/** A council's folder of the real schema, written as the program writes it. */
async function makeRandomCouncil(book: Book): Promise<TestCouncil> {
  const councilsFolder = join(tempFolder(), 'councils')
  const councilId = randomUUID()
  const folder = join(councilsFolder, councilId)
  mkdirSync(join(folder, 'files'), { recursive: true })
  const [keys, paper, slotId] = [await newCouncilKeys(), await newRecoveryKey(), newSlotId()]
  const { sealed: slot, recipient } = await newUserSlot(slotId, PASSPHRASE, FAST_LOG_N)
  const users = { [slotId]: { recipient, file: await writeSlot(join(folder, 'keys'), slotId, slot) } }
  await writeRing(join(folder, 'keys'), { keys, next: null, holders: { generation: 0, recovery: paper.recipient, users } })
  const attachments: SealedFile[] = []
  for (const content of book.files) attachments.push(await sealFile(content, join(folder, 'files')))
  const db = openSealed(join(folder, 'council.db'), keys.databaseKey, { create: true })
  migrate(db)
  const store = new CouncilStore(db)
  let tick = Date.parse('2026-05-01T02:03:04.000Z')
  const now = () => new Date((tick += 1000)).toISOString()
  store.write({ actor: { id: randomUUID(), displayName: 'นางทดสอบ รอบคอบ' }, command: 'councils.create', now, newId: randomUUID }, (writer) => {
    writer.insert(tables.SETTINGS, { values: DEFAULT_SETTINGS, checkedOn: {} })
    const people = book.people.map(({ startedOn, removed, ...person }) => {
      const { id, revision } = writer.insert(tables.PEOPLE, { ...person, nationalId: '', erasedAt: null })
      writer.insert(tables.MEMBERSHIPS, { personId: id, capacity: 'delegate', organisationId: null, electedMeetingId: null, replacesId: null, startedOn, dueEndOn: startedOn, endedOn: null, endKind: '', endReason: '', importId: null })
      if (removed) writer.remove(tables.PEOPLE, { id, revision })
      return id
    })
    let number = 0
    for (const { items, guests, ...meeting } of book.meetings) {
      const { id: meetingId } = writer.insert(tables.MEETINGS, { ...meeting, kind: 'ordinary', committeeId: null, number: (number += 1), year: 2026, startsAt: null, begunAt: null, endsAt: null, stage: 'closed', state: 'draft' })
      for (const personId of people) writer.insert(tables.ATTENDANCE, { meetingId, personId, status: 'present', remark: '' })
      for (const guest of guests) writer.insert(tables.GUESTS, { meetingId, name: guest, position: '' })
      for (const [position, { title, body, resolution }] of items.entries()) {
        const item = writer.insert(tables.AGENDA_ITEMS, { meetingId, parentId: null, position, kind: 'own', title, body, ...PLAIN_ITEM })
        if (resolution !== null) {
          number += 1
          writer.insert(tables.RESOLUTIONS, { meetingId, agendaItemId: item.id, number, series: 'year', year: 2026, verb: 'agree', text: resolution, ...UNCOUNTED, assignee: '', task: '', dueOn: null, presentCount: 1, quorumMet: true })
        }
      }
    }
    for (const { promisedSatang, receivedSatang, ...project } of book.projects) {
      const { id: projectId } = writer.insert(tables.PROJECTS, { ...plainProject, ...project, stage: 'proposed', isModel: false, copiedFrom: null })
      const { id: fundingId } = writer.insert(tables.FUNDINGS, { ...PLAIN_FUNDING, projectId, source: 'codi', fiscalYear: 2026, promisedSatang })
      writer.insert(tables.INSTALMENTS, { ...PLAIN_INSTALMENT, fundingId, receivedOn: null, receivedSatang })
    }
    const known = new Set<string>()
    for (const sealed of attachments) {
      if (!known.has(sealed.contentSha256)) insertBlob(writer.db, sealed, now())
      known.add(sealed.contentSha256)
      writer.insert(tables.ATTACHMENTS, { ownerKind: 'council', ownerId: councilId, name: 'ภาพ.jpg', mediaType: '', size: sealed.size, contentSha256: sealed.contentSha256, phase: null })
    }
  })
  store.close()
  return { councilId, councilsFolder, folder, keys, paper, slotId, attachments, people: book.people.length }
}

/** Every row of every table, SQLite's own included, blobs as they are. */
function rowsOf(folder: string, key: Uint8Array): Record<string, unknown[]> {
  const database = openSealed(join(folder, 'council.db'), key, { readonly: true })
  try {
    const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[]
    return Object.fromEntries(names.map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all()]))
  } finally {
    database.close()
  }
}

/** SHA-256 of every attachment's file and of every key slot, by its place. */
function hashesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /^(files|keys)[\\/]/.test(path) && statSync(join(folder, path)).isFile())
  return Object.fromEntries(paths.sort().map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]))
}

/** Declares the test: so many books of random people, meetings, projects and files, each whole again elsewhere. */
export function backUpAndRestoreRandomCouncils(runs: number): void {
  test(`have 0 differences in ${runs} books, row by row and file by file`, async () => {
    let rows = 0
    let files = 0
    await fc.assert(
      fc.asyncProperty(randomBook, async (book) => {
        const council = await makeRandomCouncil(book)
        const path = await makePackage(council)
        const elsewhere = join(tempFolder(), 'เครื่องใหม่ ของสภา', 'councils')
        mkdirSync(elsewhere, { recursive: true })
        await restorePackage({ path, secret: { passphrase: PASSPHRASE }, councilsFolder: elsewhere, mode: 'new' })
        const restored = join(elsewhere, council.councilId)
        const { keys } = await unlockFolder(join(restored, 'keys'), { recoveryIdentity: council.paper.identity })
        expect(keys).toEqual(council.keys)
        const before = rowsOf(council.folder, council.keys.databaseKey)
        expect(rowsOf(restored, keys.databaseKey)).toEqual(before)
        expect(hashesOf(restored)).toEqual(hashesOf(council.folder))
        rows += Object.values(before).reduce((sum, table) => sum + table.length, 0)
        files += Object.keys(hashesOf(restored)).length
      }),
      { numRuns: runs },
    )
    process.stdout.write(`${runs} councils, ${rows} rows and ${files} files compared, 0 differences\n`)
    expect(rows).toBeGreaterThan(runs * 10)
  }, 30 * 60_000)
}
