/**
 * Two meetings in a row, from the notice of the first to its minutes adopted and amended by the second: late arrival, lost
 * quorum, a vote by name, a task that comes up again and is closed, and the code on the paper. Rules 1-3, 16, 17, 19, 22.
 */
import { readPdf, squeezed } from '../support/read-pdf.ts'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'
import { goTo, openSample } from './support/pages.ts'

const DAY = 86_400_000

/** As typed, in พ.ศ.: 12/11/2569. */
function daysAgo(days: number): string {
  const [year = '', month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' }).format(new Date(Date.now() - days * DAY)).split('-')
  return `${Number(day)}/${Number(month)}/${Number(year) + 543}`
}

const TASK = 'ให้ทำป้ายแนวเขตป่าชายเลนสี่ป้าย'
const TOLD = 'ทำป้ายเสร็จและตอกแล้วทั้งสี่ป้าย'
const VOTED = 'ให้ซ่อมสะพานท่าเรือบ้านบางโรง'
const SAID = 'ประธานแจ้งว่าเทศบาลรับเรื่องน้ำประปาแล้ว'
const CORRECTION = 'ระเบียบวาระที่ 1 แก้คำว่า น้ำประปา เป็น ประปาหมู่บ้าน'

test('two meetings, from the notice to adopted and amended minutes', async ({ app }) => {
  const book = new Book(app)
  const { page } = app
  const key = (name: string) => page.keyboard.press(name)
  let people: string[] = []
  let first = ''
  let code = ''

  await test.step('the first meeting: called by a numbered letter to everyone in office', async () => {
    await openSample(page)
    await book.newMeeting({ heldOn: daysAgo(14), startsAt: '9.30', place: 'ศาลาประชาคม' })
    first = page.url().split('#')[1]?.split('?')[0] ?? ''
    await page.getByRole('button', { name: 'เอกสาร', exact: true }).click()
    await page.getByRole('menuitem', { name: 'หนังสือเชิญประชุม', exact: true }).click()
    await page.getByRole('button', { name: 'ออกหนังสือ', exact: true }).click()
    await expect(page.getByText(/^เลขที่ 1\//)).toBeVisible(LONG)
    await goTo(page, first)
  })

  await test.step('rules 1 to 3: fifteen of thirty begin, one comes late, two leave: the quorum is lost at 11.30', async () => {
    await expect(book.agenda()).toBeVisible()
    people = await page.locator('[data-person]').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''))
    expect(people).toHaveLength(30)
    await key('F2')
    await key('ArrowDown')
    for (let at = 0; at < 15; at += 1) {
      await key('Space')
      await key('ArrowDown')
    }
    await expect(book.quorum()).toContainText('มาแล้ว 15 คน ครบองค์ประชุม')
    await key('Enter')
    await page.keyboard.type('10.15')
    await key('Enter')
    await expect(book.quorum()).toContainText('มาแล้ว 16 คน')
    await key('Escape')
    for (const [at, left] of [[14, '11.00'], [13, '11.30']] as const) {
      await key('ArrowUp')
      await expect(page.getByRole('checkbox', { name: people[at] ?? '' })).toBeFocused()
      await key('Enter')
      await key('Tab')
      await page.keyboard.type(left)
      await key('Enter')
      await key('Escape')
    }
    await expect(book.quorum()).toContainText('ไม่ครบตั้งแต่ 11.30 น. (เหลือ 14 คน)')
  })

  await test.step('text, a vote by name while there was a quorum, and a task', async () => {
    await book.writeItem(1, SAID)
    await book.openItem(5)
    await key('Control+m')
    const form = page.getByRole('form', { name: /^มติ/ })
    await book.field('ข้อความมติ', form).fill(VOTED)
    await book.field('เวลาที่ลงมติ', form).fill('10.30')
    await key('Tab')
    await book.field('วิธีลงคะแนน', form).selectOption({ label: 'ขานชื่อ' })
    await key('Tab')
    await expect(form.getByRole('list', { name: 'ลงคะแนนโดยขานชื่อ' }).getByRole('listitem')).toHaveCount(16)
    for (const vote of '1111111111122223') await key(vote)
    await expect(form).toContainText('เห็นชอบ 11 ไม่เห็นชอบ 4 งดออกเสียง 1')
    await book.field('ข้อความมติ', form).press('Enter')
    await expect(page.getByRole('article').filter({ hasText: VOTED })).toContainText('ขานชื่อ')
    await book.resolve({ item: 6, verb: 'มอบหมาย', text: TASK })
    await page.getByRole('button', { name: 'ปิดประชุม', exact: true }).click()
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'ปิดประชุม', exact: true })
    if (await confirm.isVisible()) await confirm.click()
    await expect(page.getByText('ปิดประชุมแล้ว').first()).toBeVisible()
  })

  await test.step('rule 22: its minutes are a draft on every page, with votes and times', async () => {
    const { pages } = await readPdf(await book.minutesPdf())
    for (const { text } of pages) expect(squeezed(text)).toMatch(/ร(่|\uF70A)าง/)
    const paper = squeezed(pages.map(({ text }) => text).join(''))
    for (const words of ['(มาเวลา 10.15 น.)', '(กลับเวลา 11.00 น.)', 'เมื่อเวลา 11.30 น. มีผู้มาประชุมเหลือ 14 คน ไม่ครบองค์ประชุม', 'ผู้ออกเสียงไม่เห็นชอบ 4 คน', TASK]) {
      expect(paper).toContain(squeezed(words))
    }
  })

  await test.step('rules 17 and 19: the second meeting finds the minutes to adopt and the task, tells of it and closes it', async () => {
    await book.newMeeting({ heldOn: daysAgo(0), startsAt: '9.30', place: 'ศาลาประชาคม' })
    await book.press('ทุกคนมา')
    await expect(book.quorum()).toContainText('มาแล้ว 30 คน ครบองค์ประชุม')
    await book.agenda().getByRole('button', { name: new RegExp(TASK) }).click()
    const told = page.getByLabel('ที่แจ้งในการประชุมครั้งนี้')
    await told.fill(TOLD)
    await key('Tab')
    await key('Tab')
    await key('Enter')
    await expect(page.getByRole('region', { name: 'งานที่ติดตาม' })).toContainText(TOLD)
    await expect(told).toBeHidden()
  })

  await test.step('rule 17: adopted there with a correction, and read-only since', async () => {
    await book.agenda().getByRole('button', { name: /^2\.\d .*เมื่อวันที่/ }).last().click()
    await book.press('บันทึกการรับรอง')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'รับรองโดยมีการแก้ไข' }).check()
    await dialog.getByLabel('แก้ไขอะไรบ้าง').fill(CORRECTION)
    await dialog.getByRole('button', { name: 'บันทึกการรับรอง' }).click()
    await expect(page.getByText('วาระนี้รับรองแล้ว')).toBeVisible(LONG)
    await goTo(page, first)
    await expect(page.getByText('แก้ไขข้อความไม่ได้แล้ว')).toContainText(CORRECTION)
    await expect(page.getByRole('textbox', { name: /^ข้อความวาระ/ })).toHaveCount(0)
  })

  await test.step('rule 16: amended by the second meeting, both texts kept', async () => {
    await goTo(page, `${first}/adoption`)
    code = (await page.getByRole('main').locator('span').filter({ hasText: /^\d+(-[0-9A-Z]{4}){5}$/ }).first().textContent()) ?? ''
    await book.press('บันทึกการแก้ไข')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^การประชุมที่มีมติแก้ไข/).selectOption({ index: 1 })
    await dialog.getByLabel(/^ข้อความเดิม/).fill('สี่ป้าย')
    await dialog.getByLabel(/^แก้เป็น/).fill('ห้าป้าย')
    await dialog.getByRole('button', { name: 'บันทึกการแก้ไข' }).click()
    await expect(dialog).toHaveCount(0, LONG)
  })

  await test.step('the adopted paper carries the code, which the book knows as its own', async () => {
    await goTo(page, first)
    const { pages } = await readPdf(await book.minutesPdf())
    const paper = squeezed(pages.map(({ text }) => text).join(''))
    for (const words of [SAID, code, CORRECTION, 'ห้าป้าย']) expect(paper).toContain(squeezed(words))
    expect(paper).not.toMatch(/ร(่|\uF70A)าง/)
    await goTo(page, '/check')
    await page.getByLabel(/^รหัสตรวจ/).fill(code)
    await book.press('ตรวจ')
    await expect(page.getByRole('alert').filter({ hasText: 'ตรงกับสมุด' })).toBeVisible()
  })
  expect(app.problems).toEqual([])
})
