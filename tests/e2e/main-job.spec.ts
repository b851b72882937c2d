/**
 * The main job, as somebody does it who has just installed the program: from an empty folder to minutes on paper, a
 * project with its money, and a backup that another PC opens. One story, because each step stands on those before it.
 */
import { randomBytes } from 'node:crypto'
import { cp, readdir } from 'node:fs/promises'
import { toArabicDigits } from '../../electron/contract/text/index.ts'
import { readPdf, squeezed } from '../support/read-pdf.ts'
import { expect, test } from './support/app.ts'
import { Book, type Council, type Member } from './support/book.ts'
import { contentsOf } from './support/council-contents.ts'
import { LONG } from './support/long.ts'

const COUNCIL: Council = {
  province: 'ภูเก็ต',
  amphoe: 'ถลาง',
  tambon: 'สาคู',
  registrationNo: '๑๒/๒๕๖๘',
  registeredOn: '9/7/2568',
  secretary: 'พิมพ์ใจ ตั้งมั่น',
  passphrase: 'ลมเย็นพัดผ่านทุ่งนาเช้า',
}
const COUNCIL_NAME = 'สภาองค์กรชุมชนตำบลสาคู'
const MEMBERS: Member[] = [
  { title: 'นาง', givenName: 'บุญเรือน', familyName: 'ทองสุก', startedOn: '17/8/2568', post: 'ประธาน' },
  { title: 'นางสาว', givenName: 'พิมพ์ใจ', familyName: 'ตั้งมั่น', startedOn: '17 ส.ค. 68', post: 'เลขานุการ' },
  { title: 'นาย', givenName: 'ถวิล', familyName: 'นาคทอง', startedOn: '๑๗ สิงหาคม ๒๕๖๘' },
  { title: 'นาย', givenName: 'ก้องเกียรติ', familyName: 'น้ำใจดี', startedOn: '17/8/2568' },
  // In office only after the meeting: does not count for its quorum.
  { title: 'นาง', givenName: 'ละเอียด', familyName: 'รักสงบ', startedOn: '1/3/2569' },
]
const SIX_ITEMS = [
  'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ',
  'เรื่องรับรองรายงานการประชุม',
  'เรื่องสืบเนื่อง',
  'เรื่องเสนอเพื่อทราบ',
  'เรื่องเสนอเพื่อพิจารณา',
  'เรื่องอื่น ๆ',
]
const MEETING = 'ประชุมสามัญ ครั้งที่ 1/2569'
const NEWS = 'ประธานแจ้งว่าน้ำท่วมขังที่หมู่ ๓ ลดลงแล้ว'
const RESOLVED = 'โครงการปลูกต้นไม้ริมคลองทุกหมู่บ้าน งบประมาณ ๖๐,๐๐๐ บาท'
const PROJECT = 'ปลูกต้นไม้ริมคลองทุกหมู่บ้าน'
const ATTACHED = { name: 'ใบลงชื่อ ๑-๒๕๖๙.bin', content: randomBytes(300_000) }

/** As the minutes have it: the council's papers count in Arabic digits until it chooses Thai ones. */
const printed = (words: string): string => squeezed(toArabicDigits(words))

test('from an empty folder to a backup that another PC opens', async ({ app }) => {
  const book = new Book(app)
  let paperKey = ''
  let minutes = ''
  let found = ''

  await test.step('the first start: five questions, and a paper key that was proved', async () => {
    await book.answerWizard(COUNCIL)
    const { groups, pdf } = await book.keepRecoverySheet()
    expect(groups).toHaveLength(12)
    const paper = squeezed((await readPdf(pdf)).pages.map(({ text }) => text).join(''))
    expect(groups.filter((group) => !paper.includes(group))).toEqual([])
    expect(paper).toContain(squeezed(COUNCIL_NAME))
    paperKey = groups.join(' ')
    await book.press('เปิดสมุดสภา')
    await expect(book.heading(COUNCIL_NAME)).toBeVisible()
  })

  await test.step('members, typed in', async () => {
    for (const member of MEMBERS) await book.addMember(member)
    await book.go('สมาชิก')
    await expect(book.page.getByRole('row')).toHaveCount(MEMBERS.length + 1)
  })

  await test.step('meeting 1/2569 with its six items; the quorum as of its day, counted aloud', async () => {
    await book.newMeeting({ heldOn: '10/2/2569', startsAt: '9.30', place: 'ศาลาอเนกประสงค์ หมู่ที่ ๑' })
    await expect(book.heading(MEETING)).toBeVisible()
    for (const [at, title] of SIX_ITEMS.entries()) {
      await expect(book.agenda().getByRole('listitem').nth(at)).toHaveText(new RegExp(`${at + 1}.*${title}`))
    }
    await expect(book.agenda().getByRole('listitem')).toHaveCount(6)

    const sum = (present: number) => `สมาชิกอยู่ในตำแหน่ง 4 คน ต้องมาไม่น้อยกว่ากึ่งหนึ่ง = 2 คน มาแล้ว ${present} คน`
    // Before anybody came it says how many are needed, and not that they are missing.
    await expect(book.quorum()).toContainText('สมาชิกอยู่ในตำแหน่ง 4 คน ต้องมาไม่น้อยกว่ากึ่งหนึ่ง = 2 คน')
    await expect(book.quorum()).not.toContainText('ขาดอีก')
    await book.tickPresent('บุญเรือน')
    await expect(book.quorum()).toContainText(`${sum(1)} ขาดอีก 1 คน`)
    await book.tickPresent('พิมพ์ใจ')
    await expect(book.quorum()).toContainText(`${sum(2)} ครบองค์ประชุม`)
    await book.tickPresent('ก้องเกียรติ')
    await expect(book.quorum()).toContainText(`${sum(3)} ครบองค์ประชุม`)
    await expect(book.page.getByText('มา 3 ลา 0 ไม่มา 0 มาแทน 0 ยังไม่เช็ก 1')).toBeVisible()
  })

  await test.step('text and resolutions, saved as typed: a reload shows them', async () => {
    await book.writeItem(1, NEWS)
    await book.resolve({ item: 5, verb: 'อนุมัติ', text: RESOLVED })
    await book.page.reload()
    await expect(await book.openItem(1)).toHaveText(NEWS)
    await book.openItem(5)
    await expect(book.page.getByRole('article', { name: 'มติที่ 1/2569' })).toContainText(RESOLVED)
    await expect(book.quorum()).toContainText('มาแล้ว 3 คน')
  })

  await test.step('the minutes as they print: every word of them, marked as a draft', async () => {
    const { pages } = await readPdf(await book.minutesPdf())
    minutes = squeezed(pages.map(({ text }) => text).join(''))
    for (const words of [...SIX_ITEMS, NEWS, RESOLVED, COUNCIL_NAME, 'ครั้งที่ ๑/๒๕๖๙', 'นางบุญเรือน ทองสุก', 'นายก้องเกียรติ น้ำใจดี']) {
      expect(minutes).toContain(printed(words))
    }
    // Older Chromium shapes the margins by the font's private letters: the sign above the line is there, as U+F70A.
    for (const { text } of pages) expect(squeezed(text)).toMatch(/ร(่|\uF70A)าง/)
    expect(minutes).not.toContain(squeezed('ละเอียด รักสงบ'))
  })

  await test.step('a project, approved by the resolution, with money by source and a file', async () => {
    await book.newProject(PROJECT)
    await book.linkResolution(RESOLVED)
    await book.addFunding({ source: 'พอช.', promised: '๔๐,๐๐๐', received: '' })
    await book.addFunding({ source: 'อปท.', promised: '20000.50', received: '20,000', receivedOn: '2/2/2569' })
    await expect(book.page.getByText('หกหมื่นบาทห้าสิบสตางค์')).toBeVisible()
    await book.page.getByRole('tab', { name: 'ภาพรวม' }).click()
    await book.attach(ATTACHED.name, ATTACHED.content, 'application/octet-stream')
  })

  await test.step('found again, however it is spelt', async () => {
    found = await book.search('ต้นไม้ ริมคลอง')
    expect(found).toContain(PROJECT)
    expect(found).toContain(RESOLVED)
  })

  // What the package must hold, as it was when it was made: making it adds an entry to the living book.
  const copied = app.secondDataDir()
  await test.step('locked: a wrong passphrase tells nothing; quit and started again, the right one opens', async () => {
    await book.lock()
    await book.tryPassphrase('ไม่ใช่รหัสนี้แน่นอน')
    await expect(book.page.getByRole('alert')).toContainText('เปิดไม่ได้ด้วยรหัสที่ใส่', LONG)
    await book.unlock(COUNCIL.passphrase)
    await app.close()
    await cp(app.dataDir, copied, { recursive: true })
    await app.launch()
    await book.unlock(COUNCIL.passphrase)
    await book.openMeeting(MEETING)
    await expect(await book.openItem(1)).toHaveText(NEWS)
  })
  const original = contentsOf(copied, COUNCIL.passphrase)

  await test.step('backed up to a folder, and the file verified by itself', async () => {
    await book.backUp(app.folder)
    await book.press('ตรวจสอบชุดสำรอง')
    await book.page.getByRole('dialog').getByRole('button', { name: /\.sapha/ }).click()
    await expect(book.page.getByText('ชุดสำรองนี้สมบูรณ์ กู้คืนได้')).toBeVisible(LONG)
    await expect(book.page.getByText('ไม่ผ่าน')).toHaveCount(0)
  })
  const file = (await readdir(app.folder)).find((name) => name.endsWith('.sapha')) ?? ''
  expect(file).not.toBe('')

  async function restoreElsewhere(secret: { passphrase: string } | { paperKey: string }): Promise<void> {
    await app.launch(app.secondDataDir())
    await book.lookIntoPackage(app.folder, file, secret)
    await expect(book.page.getByText('สมาชิก 5 คน · การประชุม 1 ครั้ง · โครงการ 1 โครงการ · ไฟล์แนบ 1 ไฟล์')).toBeVisible()
    await book.restore()
    await app.close()
    const there = contentsOf(app.dataDir, COUNCIL.passphrase)
    expect(there).toEqual(original)
    expect(Object.values(there.attachments)).toEqual([ATTACHED.content.toString('base64')])
    expect(there.tables['people']).toHaveLength(MEMBERS.length)
  }

  await test.step('another PC, restored with the paper key: every row and byte', () => restoreElsewhere({ paperKey }))

  await test.step('a third, restored with the passphrase: every row and byte, the same search, the same paper', async () => {
    await restoreElsewhere({ passphrase: COUNCIL.passphrase })
    await app.launch()
    await book.unlock(COUNCIL.passphrase)
    expect(await book.search('ต้นไม้ ริมคลอง')).toBe(found)
    await book.openMeeting(MEETING)
    const { pages } = await readPdf(await book.minutesPdf())
    expect(squeezed(pages.map(({ text }) => text).join(''))).toBe(minutes)
  })
  expect(app.problems).toEqual([])
})
