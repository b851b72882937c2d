import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Attachment } from '../../electron/contract/files.ts'
import type { RichTextNode } from '../../electron/contract/shapes.ts'
import { imagesOf } from '../../electron/contract/text/index.ts'
import { checkCode } from '../../electron/handlers/minutes-check.ts'
import { verifyFingerprints } from '../../electron/store/fingerprints.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { trimForOthers } from '../../electron/store/trim.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { PASSPHRASE } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { png, sha256 } from '../support/png.ts'
import { keptFolder } from '../support/temp-folder.ts'
import { TwoMeetings } from '../support/two-meetings.ts'

let folder: string
let book: TwoMeetings
let dam: Attachment
let other: Attachment

async function attach(ownerKind: Attachment['ownerKind'], ownerId: string, name: string, bytes: Uint8Array): Promise<Attachment> {
  const stageId = book.test.newId()
  await book.call('files.stage', { stageId, name, offset: 0, total: bytes.length, bytes })
  return await book.call('files.attach', { ownerKind, ownerId, stageId, mediaType: 'image/png' })
}
const itemOf = async (meetingId: string) => (await book.agenda(meetingId)).find(({ kind }) => kind === 'for_consideration')!
const image = ({ id, contentSha256 }: Attachment, alt: string): RichTextNode => ({ type: 'image', attrs: { attachmentId: id, contentSha256, alt, share: 'half' } })
const words = (text: string): RichTextNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** @returns what the core made of the text */
async function save(meetingId: string, ...content: RichTextNode[]): Promise<RichTextNode> {
  const { id, revision, title } = await itemOf(meetingId)
  return (await book.call('meetings.saveItem', { id, revision, title, body: { type: 'doc', content } })).body
}
const listed = async ({ ownerKind, ownerId, id }: Attachment) => (await book.call('files.list', { ownerKind, ownerId })).find((one) => one.id === id)
async function remove(file: Attachment): Promise<void> {
  const { id, revision } = (await listed(file)) ?? file
  await book.call('files.remove', { id, revision })
}

beforeAll(async () => {
  folder = keptFolder()
  book = await TwoMeetings.begin(folder)
  dam = await attach('agendaItem', (await itemOf(book.first)).id, 'ฝาย.png', png(30, 20, 10))
  other = await attach('meeting', book.second, 'อื่น.png', png(30, 20, 200))
})
afterAll(() => book.end())

describe('a picture in the text of minutes', () => {
  it('is a file of that meeting; one of another, or another file than it says, leaves its words', async () => {
    expect(await save(book.first, words('ก่อน'), image(dam, 'ฝาย'))).toEqual({ type: 'doc', content: [words('ก่อน'), image(dam, 'ฝาย')] })
    const odd = [image(other, 'ของอีกครั้ง'), image({ ...dam, contentSha256: other.contentSha256 }, 'สลับ'), image({ ...dam, id: book.test.newId() }, 'ไม่มี')]
    expect(await save(book.first, ...odd)).toEqual({ type: 'doc', content: [words('ของอีกครั้ง'), words('สลับ'), words('ไม่มี')] })
  })

  it('keeps its file: it cannot be deleted while a text shows it, and is told by which item', async () => {
    await save(book.first, image(dam, 'ฝาย'))
    const refused = await book.call('files.remove', { id: dam.id, revision: dam.revision }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'FILE_IN_TEXT', details: { name: 'ฝาย.png', label: '5' } })
    await save(book.first, words('ไม่มีรูป'))
    await remove(dam)
    expect(await listed(dam)).toBeUndefined()
  })

  it('brings its deleted file back, by undoing in the text and by an earlier revision', async () => {
    await save(book.first, image(dam, 'ฝาย'))
    expect((await listed(dam))?.contentSha256).toBe(dam.contentSha256)
    await book.call('minutes.keep', { meetingId: book.first, note: '' })
    const [kept] = (await book.call('minutes.get', { meetingId: book.first })).revisions
    await save(book.first, words('ไม่มีรูป'))
    await remove(dam)
    await book.call('minutes.restoreRevision', { id: kept?.id ?? '' })
    expect(imagesOf((await itemOf(book.first)).body).map(({ attachmentId }) => attachmentId)).toEqual([dam.id])
    expect(await listed(dam)).toBeDefined()
  })

  it('is found by its words', async () => {
    await save(book.first, image(dam, 'สันฝายน้ำล้นหลังซ่อม'))
    expect((await book.call('search.find', { text: 'สันฝายน้ำล้น' })).total).toBe(1)
    await save(book.first, words('ก่อน'), image(dam, 'ฝาย'))
  })

  it('goes with its meeting out of a backup, under an id of its own in a copy', async () => {
    const stick = join(folder, 'stick')
    mkdirSync(stick)
    const { info } = await book.call('backups.create', { jobId: book.test.newId(), folder: stick })
    const copy = await book.call('restores.take', { path: info.path, secret: null, kind: 'meeting', id: book.first, way: 'copy' })
    const item = (await book.agenda(copy.id)).find(({ kind }) => kind === 'for_consideration')!
    const [shown] = imagesOf(item.body)
    const files = await book.call('files.list', { ownerKind: 'agendaItem', ownerId: item.id })
    expect(files.map(({ id, contentSha256 }) => ({ id, contentSha256 }))).toEqual([{ id: shown?.attachmentId, contentSha256: dam.contentSha256 }])
    expect(shown?.attachmentId).not.toBe(dam.id)
  })
})

describe('a picture in adopted minutes', () => {
  let code: string
  beforeAll(async () => {
    code = await book.adopt()
  })

  /** Looks at the records with something changed behind the program's back, and takes the change back. */
  function tampered<T>(sql: string, look: () => T): T {
    book.db.pragma('foreign_keys = OFF')
    book.db.exec('BEGIN')
    try {
      book.db.exec(sql)
      return look()
    } finally {
      book.db.exec('ROLLBACK')
    }
  }
  const check = () => checkCode(book.db, code)

  it('stays: neither its file nor its text can go', async () => {
    expect(await codeOf(() => remove(dam))).toBe('MINUTES_ADOPTED')
    expect(await codeOf(() => save(book.first, words('อื่น')))).toBe('MINUTES_ADOPTED')
    expect(verifyFingerprints(book.db)).toMatchObject({ ok: true })
  })

  it.each([
    ['in the text', () => `UPDATE agenda_items SET body = replace(body, '${dam.contentSha256}', '${other.contentSha256}')`],
    ['under its record', () => `UPDATE attachments SET content_sha256 = '${other.contentSha256}' WHERE id = '${dam.id}'`],
    ['in both', () => `UPDATE agenda_items SET body = replace(body, '${dam.contentSha256}', '${other.contentSha256}'); UPDATE attachments SET content_sha256 = '${other.contentSha256}' WHERE id = '${dam.id}'`],
    ['by taking the file away', () => `UPDATE attachments SET deleted_at = updated_at WHERE id = '${dam.id}'`],
    ['in its words', () => `UPDATE agenda_items SET body = replace(body, '"alt":"ฝาย"', '"alt":"ถนน"')`],
  ])('that was swapped is found: %s', (_where, sql) => {
    expect(tampered(sql(), () => verifyFingerprints(book.db))).toMatchObject({ ok: false, differing: [1] })
    const { state, differences } = tampered(sql(), check)
    expect(state).toBe('differs')
    const [difference] = differences
    expect(difference).toMatchObject({ part: 'agenda', field: 'body', before: `ก่อน\n[ฝาย ${dam.contentSha256.slice(0, 8)}]` })
    expect(difference?.after).not.toBe(difference?.before)
  })

  it('goes along when the minutes of its year are given to another council, alone of all files, and the code belongs there too', async () => {
    await attach('meeting', book.second, 'ลับ.png', png(5, 5, 77))
    const [councilId = ''] = readdirSync(join(folder, 'councils')).filter((name) => !name.startsWith('.'))
    const council = join(folder, 'councils', councilId)
    const { databaseKey } = (await unlockFolder(join(council, 'keys'), { passphrase: PASSPHRASE })).keys
    const path = join(keptFolder(), 'copy.db')
    book.db.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(join(council, 'council.db'), path)
    const copy = openSealed(path, databaseKey, { journal: 'delete' })
    trimForOthers(copy, { projects: false, minutesOfYear: 2026 })
    // The taken copy of the meeting shows it under a record of its own.
    expect(copy.prepare('SELECT DISTINCT content_sha256 FROM attachments').pluck().all()).toEqual([dam.contentSha256])
    expect(copy.prepare('SELECT content_sha256 FROM blobs').pluck().all()).toEqual([sha256(png(30, 20, 10))])
    expect(verifyFingerprints(copy)).toMatchObject({ ok: true, length: 1 })
    expect(checkCode(copy, code, { partOnly: true }).state).toBe('belongs')
    copy.close()
    const none = join(keptFolder(), 'none.db')
    copyFileSync(join(council, 'council.db'), none)
    const projects = openSealed(none, databaseKey, { journal: 'delete' })
    trimForOthers(projects, { projects: true, minutesOfYear: null })
    expect(projects.prepare('SELECT (SELECT count(*) FROM attachments) + (SELECT count(*) FROM blobs)').pluck().get()).toBe(0)
    projects.close()
  })
})
