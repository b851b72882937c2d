import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { CallInput } from '../../electron/contract/index.ts'
import type { AgendaItem } from '../../electron/contract/meetings.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from './core.ts'
import { tempFolder } from './temp-folder.ts'

const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-01-01', dueEndOn: null }
export const MEETING: CallInput<'meetings.create'> = {
  kind: 'ordinary', committeeId: null, number: 1, heldOn: '2026-01-12', startsAt: '09:30', endsAt: '12:00', place: 'ศาลาประชาคม', recorder: 'นางสมศรี ใจดี', checker: '',
}
export const RESOLUTION = { verb: 'agree' as const, text: 'ให้ซ่อมฝาย', votes: null, assignee: '', dueOn: null }

/** A council of three that held one meeting in January and one in April, each with a resolution; the second is to adopt the first. */
export class TwoMeetings {
  readonly test: TestCore
  /** A second connection to the records, behind the program's back. */
  readonly db: Database.Database
  readonly personIds: string[] = []
  first = ''
  second = ''

  private constructor(test: TestCore, db: Database.Database) {
    this.test = test
    this.db = db
  }

  /** @param folder one of all tests of a file, where the book is theirs together */
  static async begin(folder = tempFolder()): Promise<TwoMeetings> {
    const test = await createTestCore(folder)
    await createTestCouncil(test)
    const council = join(folder, 'councils', (await test.call('app.status', {})).session?.councilId ?? '')
    const { databaseKey } = (await unlockFolder(join(council, 'keys'), { passphrase: PASSPHRASE })).keys
    const book = new TwoMeetings(test, openSealed(join(council, 'council.db'), databaseKey))
    for (const givenName of ['สมชาย', 'สมศรี', 'มาลี']) {
      const { id } = await book.test.call('members.add', { person: personInput(givenName), membership: MEMBERSHIP, post: null })
      book.personIds.push(id)
    }
    book.first = await book.hold({ ...MEETING })
    book.second = await book.hold({ ...MEETING, number: 2, heldOn: '2026-04-20' })
    return book
  }

  get call(): TestCore['call'] {
    return this.test.call.bind(this.test)
  }

  async agenda(meetingId: string): Promise<AgendaItem[]> {
    return (await this.call('meetings.get', { id: meetingId })).agenda
  }

  async revisionOf(meetingId: string): Promise<{ id: string; revision: number }> {
    const { meeting: { id, revision } } = await this.call('meetings.get', { id: meetingId })
    return { id, revision }
  }

  /** A meeting with two present of three, a text and a resolution. */
  async hold(meeting: CallInput<'meetings.create'>): Promise<string> {
    const { id } = await this.call('meetings.create', meeting)
    await this.call('meetings.mark', { meetingId: id, personIds: this.personIds.slice(0, 2), status: 'present', remark: '' })
    await this.call('meetings.mark', { meetingId: id, personIds: this.personIds.slice(2), status: 'leave', remark: 'ป่วย' })
    await this.call('meetings.close', { id, endsAt: null })
    const item = (await this.agenda(id)).find(({ kind }) => kind === 'for_consideration')
    if (item === undefined) throw new Error('no agenda')
    await this.write(item, `ที่ประชุมอภิปรายเรื่องฝายในครั้งที่ ${meeting.number}`)
    await this.call('meetings.addResolution', { agendaItemId: item.id, resolution: RESOLUTION })
    return id
  }

  async write({ id, revision, title }: AgendaItem, text: string): Promise<AgendaItem> {
    return await this.call('meetings.saveItem', { id, revision, title, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } })
  }

  /** The item of `by` that is to adopt `adopted`: there since it was planned, or made now. @returns its id */
  async link(by = this.second, adopted = this.first): Promise<string> {
    const planned = (await this.agenda(by)).find(({ adoptsMeetingId }) => adoptsMeetingId === adopted)
    if (planned) return planned.id
    const free = await this.call('meetings.addItem', { meetingId: by, parentId: null, title: 'รับรองรายงาน' })
    await this.call('minutes.linkItem', { id: free.id, revision: free.revision, adoptsMeetingId: adopted })
    return free.id
  }

  async adopt(corrections = '', by = this.second, adopted = this.first): Promise<string> {
    const { seal } = await this.call('minutes.adopt', { way: 'next', agendaItemId: await this.link(by, adopted), corrections })
    return seal.code
  }

  async end(): Promise<void> {
    this.db.close()
    await this.test.core.shutdown()
  }
}
