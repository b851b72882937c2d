/** One box that finds everything: by the keyboard alone, however it is spelt, and each hit opened at its place. */
import type { Locator, Page } from '@playwright/test'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { toThaiDigits } from '../../electron/contract/text/thai-digits.ts'
import { expect, test, type App } from './support/app.ts'
import { faults, scheme } from './support/axe.ts'
import { Book } from './support/book.ts'
import { expectFocus, focusNow, tabTo } from './support/focus.ts'
import { LONG } from './support/long.ts'
import { goTo, openSample } from './support/pages.ts'

const PROJECT = 'ดูแลต้นน้ำและสระเก็บน้ำชุมชน'

/** The box in the header, and the list under it. */
class Box {
  readonly page: Page
  readonly field: Locator
  readonly options: Locator

  constructor(page: Page) {
    this.page = page
    this.field = page.getByRole('combobox', { name: 'ค้นหาทุกอย่างในสมุด' })
    this.options = page.getByRole('listbox', { name: 'ผลการค้นหา' }).getByRole('option')
  }

  /** Ctrl+K and the words; ends when the list answers them. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.field).toBeFocused()
    await this.page.keyboard.type(words)
    await expect(this.page.getByRole('search').getByRole('status').filter({ hasText: /พบ/ })).toBeAttached(LONG)
  }

  /** Down the list to the first line that says `what`, of a kind where one is named, and opens it. */
  async open(what: string | RegExp, kind?: string): Promise<void> {
    const those = kind === undefined ? this.options : this.page.getByRole('group', { name: kind, exact: true }).getByRole('option')
    const wanted = those.filter({ hasText: what }).first()
    await expect(wanted).toBeVisible()
    for (let presses = 0; (await wanted.getAttribute('aria-selected')) !== 'true'; presses += 1) {
      expect(presses, `the arrows come to ${String(what)}`).toBeLessThan(60)
      await this.page.keyboard.press('ArrowDown')
    }
    // Screen readers are told of the same line.
    await expect(wanted).toHaveId((await this.field.getAttribute('aria-activedescendant')) ?? '')
    await this.page.keyboard.press('Enter')
  }
}

const status = (page: Page): Locator => page.getByRole('main').getByRole('status')
const chips = (page: Page): Locator => page.getByRole('group', { name: 'ตัวกรองที่เลือกไว้' }).getByRole('button')

/** The sample council, open. */
async function begin(app: App) {
  const { page } = app
  await openSample(page)
  return { page, book: new Book(app), box: new Box(page), main: page.getByRole('main') }
}

test('a word of the minutes, a person, a project and a meeting are found as they are typed, and opened at their place', async ({ app }) => {
  const { page, book, box } = await begin(app)

  await test.step('a word of the minutes, in its agenda item', async () => {
    await box.type('ผู้รับผิดชอบ')
    await expect(box.options.first().locator('mark')).toHaveText('ผู้รับผิดชอบ')
    await box.open(/ประชุมสามัญ ครั้งที่ \d+\/25\d\d/, 'ระเบียบวาระ')
    await expect(page).toHaveURL(/\/meetings\/[^/?]+\?item=/)
    await expect(page.getByText('อภิปรายเรื่องงบประมาณและผู้รับผิดชอบ').first()).toBeVisible(LONG)
  })

  await test.step('a person, with เ and เ for แ', async () => {
    await box.type('เเก้ว ท่าเรือ')
    await box.open('นายแก้ว ท่าเรือใหม่', 'สมาชิก')
    await expect(book.heading('นายแก้ว ท่าเรือใหม่')).toBeVisible(LONG)
  })

  await test.step('a project, with the signs of น้ำ apart and in another order', async () => {
    for (const water of ['น\u0E4D\u0E49\u0E32', 'น\u0E49\u0E4D\u0E32']) {
      await box.type(`ต้น${water} สระเก็บ`)
      await box.open(PROJECT, 'โครงการ')
      await expect(book.heading(PROJECT)).toBeVisible(LONG)
      await goTo(page, '/meetings')
    }
  })

  await test.step('a meeting by its number, in Thai digits', async () => {
    const name = (await page.getByRole('link', { name: /^ประชุมสามัญ ครั้งที่/ }).first().innerText()).trim()
    await box.type(toThaiDigits(/\d+\/25\d\d/.exec(name)?.[0] ?? 'none'))
    await box.open(name, 'การประชุม')
    await expect(book.agenda()).toBeVisible(LONG)
  })

  await test.step('Escape closes the list, and the keyboard is where it was', async () => {
    await goTo(page, '/settings')
    await tabTo(page, 'ตามเครื่อง').catch(() => tabTo(page, 'สว่าง'))
    const { mark } = await focusNow(page)
    await box.type('ป่าชายเลน')
    await page.keyboard.press('Escape')
    await expect(box.options).toHaveCount(0)
    expect((await focusNow(page)).mark).toBe(mark)
  })

  await test.step('a dialog is not typed past', async () => {
    await goTo(page, '/projects/partners')
    await page.getByRole('button', { name: 'เพิ่มภาคี' }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(box.field).not.toBeFocused()
  })
  expect(app.problems).toEqual([])
})

test('results are narrowed down, opened and come back to, with the keyboard alone', async ({ app }) => {
  const { page, book, box } = await begin(app)

  await test.step('Enter shows all of it, kind by kind; the arrows go down to a hit, and back returns', async () => {
    await book.search('ป่าชายเลน')
    await expect(page.getByRole('region', { name: 'โครงการ' }).getByRole('link').first()).toContainText('ฟื้นฟูป่าชายเลน')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const { name } = await focusNow(page)
    await page.keyboard.press('Enter')
    await expect(page).not.toHaveURL(/\/search/)
    await page.goBack()
    await expect(page.getByRole('main').getByRole('link', { name, exact: true }).first()).toBeVisible(LONG)
    await book.answered('ป่าชายเลน')
  })

  await test.step('by kind, year, หมู่, status and person', async () => {
    await goTo(page, '/search?q=การ')
    await book.answered('การ')
    await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused()
    await tabTo(page, /^ประเภท /)
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'โครงการ', exact: true }).press('Space')
    await page.getByRole('checkbox', { name: 'มติ', exact: true }).press('Space')
    await page.keyboard.press('Escape')
    await expect(chips(page)).toHaveText(['มติ', 'โครงการ', 'ล้างตัวกรอง'])
    await expect(page.getByRole('main').getByRole('region')).toHaveCount(2)
    await page.getByRole('textbox', { name: 'ปี พ.ศ.' }).fill('๒๕๖๐-๒๕๙๙')
    await expect(chips(page).filter({ hasText: 'ปี 2560 ถึง 2599' })).toBeVisible()
    await page.getByRole('combobox', { name: 'สถานะ' }).selectOption({ label: 'กำลังดำเนินการ' })
    await expect(chips(page).filter({ hasText: 'โครงการ: กำลังดำเนินการ' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('region')).toHaveCount(1)
    await page.getByRole('textbox', { name: 'หมู่ที่' }).fill('๓')
    await expect(chips(page).filter({ hasText: 'หมู่ที่ 3' })).toBeVisible()
    await page.getByRole('textbox', { name: 'ปี พ.ศ.' }).fill('เมื่อก่อน')
    await page.keyboard.press('Tab')
    await expect(page.getByText('พิมพ์ปี พ.ศ. เช่น 2569 หรือ 2567-2569')).toBeVisible()
  })

  await test.step('reloading keeps them; each is dropped by its own button, and all at once', async () => {
    await page.reload()
    await expect(chips(page)).toHaveText(['มติ', 'โครงการ', 'ปี 2560 ถึง 2599', 'หมู่ที่ 3', 'โครงการ: กำลังดำเนินการ', 'ล้างตัวกรอง'], LONG)
    await expect(page.getByRole('textbox', { name: 'ปี พ.ศ.' })).toHaveValue('2560-2599')
    await tabTo(page, 'เอาตัวกรอง ปี 2560 ถึง 2599 ออก')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'ปี พ.ศ.' })).toHaveValue('')
    await expect(chips(page)).toHaveCount(5)
    await chips(page).filter({ hasText: 'ล้างตัวกรอง' }).press('Enter')
    await expect(chips(page)).toHaveCount(0)
    await expectFocus(page)
  })

  await test.step('somebody’s own', async () => {
    await goTo(page, '/search?q=ประชุม')
    await book.answered('ประชุม')
    const person = page.getByRole('combobox', { name: 'คน' })
    await person.fill('เกษร')
    await expect(page.getByRole('option', { name: 'นางเกษร มะพร้าวคู่' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(chips(page)).toHaveText(['นางเกษร มะพร้าวคู่'])
    await expect(status(page)).toContainText(/พบ \d+ รายการ/)
  })

  await test.step('all of one kind, and back to the few of each', async () => {
    await goTo(page, '/search?q=การ')
    await book.answered('การ')
    await page.getByRole('link', { name: /^แสดงทั้งหมด \d+ รายการ: ระเบียบวาระ/ }).press('Enter')
    await expect(chips(page)).toHaveText(['ระเบียบวาระ'])
    const shown = page.getByRole('region', { name: 'ระเบียบวาระ' }).getByRole('link')
    await expect.poll(() => shown.count()).toBeGreaterThan(5)
    await page.goBack()
    await expect(chips(page)).toHaveCount(0)
    await expect(page.getByRole('region').first()).toBeVisible()
  })

  await test.step('another question in the header’s box is answered by the page that is open', async () => {
    await book.search('สับปะรด')
    await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused()
    await box.type('ผ้ามัดย้อม')
    await page.keyboard.press('Enter')
    await book.answered('ผ้ามัดย้อม')
    await page.goBack()
    await book.answered('สับปะรด')
  })
  expect(app.problems).toEqual([])
})

test('where nothing is found there is a way on, and nothing that is typed is an error', async ({ app }) => {
  const { page, book, box, main } = await begin(app)

  await test.step('one wrong letter: what was meant', async () => {
    await box.type('สวัสดิกาน')
    await box.open('สวัสดิการ')
    await book.answered('สวัสดิการ')
    await goTo(page, '/search?q=สวัสดิกาน')
    await main.getByRole('link', { name: 'สวัสดิการ', exact: true }).press('Enter')
    await book.answered('สวัสดิการ')
  })

  await test.step('too much asked: what to leave out, and how many that would find', async () => {
    await goTo(page, '/search?q=ป่าชายเลน ฮูกฮูก&moo=7')
    await expect(status(page)).toContainText('ไม่พบ “ป่าชายเลน ฮูกฮูก” ในส่วนที่เลือกไว้')
    await main.getByRole('button', { name: /^ตัดคำ “ฮูกฮูก” · พบ \d+/ }).press('Enter')
    await book.answered('ป่าชายเลน')
    await goTo(page, '/search?q=ป่าชายเลน&moo=98')
    const drop = main.getByRole('button', { name: /^ไม่จำกัดหมู่ · พบ \d+/ })
    const count = /\d+$/.exec(await drop.innerText())?.[0]
    await drop.press('Enter')
    await expect(status(page)).toContainText(`พบ ${count} รายการ`)
    await goTo(page, '/search?q=ป่าชายเลน -ป่าชายเลน')
    await main.getByRole('button', { name: /^ไม่ต้องเว้น “ป่าชายเลน”/ }).press('Enter')
    await book.answered('ป่าชายเลน')
  })

  await test.step('signs alone are no question', async () => {
    await goTo(page, '/search?q=-- "')
    await expect(status(page)).toContainText('พิมพ์ตัวอักษรหรือตัวเลขอย่างน้อยหนึ่งตัว')
    await expect(main.getByRole('button', { name: 'เก็บการค้นหานี้' })).toHaveCount(0)
  })

  await test.step('quotes, operators, pictures, SQL and ten thousand letters', async () => {
    const odd = ['"', '"""', 'ป่า AND NOT OR NEAR(', 'title:ป่า*', "'; DROP TABLE people; --", '%_\\', '😀👍🏽', '\u0E31\u0E4D\u200B', '{{text}}', '<b>ป่า</b>', 'ป'.repeat(10_000), 'ป่า '.repeat(2_500), '" -"'.repeat(2_500)]
    const field = main.getByRole('searchbox')
    for (const words of odd) {
      await field.fill(words)
      await expect(main.locator('[aria-busy]')).toHaveAttribute('aria-busy', 'false')
      await expect(main.getByRole('alert')).toHaveCount(0)
      await box.field.fill(words)
      await expect(page.getByRole('search').getByRole('status')).not.toBeEmpty()
      await expect(page.getByRole('search').getByRole('alert')).toHaveCount(0)
      await page.keyboard.press('Escape')
    }
    // It is still quick, and still right.
    await book.search('ป่าชายเลน')
  })
  expect(app.problems).toEqual([])
})

test('what a user asked and saved is there after locking, and gone when the user says so', async ({ app }) => {
  const { page, book, box, main } = await begin(app)
  await book.search('ป่าชายเลน')
  await box.type('สับปะรด')
  await box.open('กลุ่มแปรรูปสับปะรดและอาหารทะเล', 'โครงการ')
  await goTo(page, '/search?q=การ&kind=project&status=project.running')
  await main.getByRole('button', { name: 'เก็บการค้นหานี้' }).press('Enter')
  await page.getByRole('dialog').getByLabel('ชื่อ').fill('โครงการที่ทำอยู่')
  await page.keyboard.press('Enter')
  await expect(main.getByText('เก็บไว้ในชื่อ “โครงการที่ทำอยู่”')).toBeVisible(LONG)

  await book.lock()
  for (const words of ['ป่าชายเลน', 'สับปะรด', 'โครงการที่ทำอยู่']) expect(await page.content()).not.toContain(words)
  await book.unlock(SAMPLE_PASSPHRASE)

  await page.keyboard.press('Control+k')
  await expect(box.options).toHaveText(['สับปะรด', 'ป่าชายเลน', 'โครงการที่ทำอยู่'])
  await box.open('โครงการที่ทำอยู่')
  await expect(chips(page)).toHaveText(['โครงการ', 'โครงการ: กำลังดำเนินการ', 'ล้างตัวกรอง'])
  await book.answered('การ')

  await goTo(page, '/search')
  await main.getByRole('button', { name: 'ลบการค้นหา “โครงการที่ทำอยู่”' }).press('Enter')
  await expect(main.getByRole('region', { name: 'การค้นหาที่เก็บไว้' })).toHaveCount(0)
  await page.getByRole('button', { name: 'เลิกทำ' }).press('Enter')
  await expect(main.getByRole('link', { name: 'โครงการที่ทำอยู่' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('search').getByRole('button', { name: 'ลืมการค้นหาล่าสุด' }).click()
  await expect(main.getByRole('region', { name: 'ค้นหาล่าสุด' })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(box.options).toHaveText(['โครงการที่ทำอยู่'])
  expect(app.problems).toEqual([])
})

test('the box is there for everybody: by axe with its list open, in both languages, with large letters and in a narrow window', async ({ app, shell }) => {
  test.skip(shell !== 'browser', 'both shells draw the same page')
  const { page, box } = await begin(app)
  for (const theme of ['light', 'dark'] as const) {
    await scheme(page, theme)
    await box.type('การ')
    await page.keyboard.press('ArrowDown')
    expect(await faults(page, 'all')).toEqual([])
    await page.keyboard.press('Escape')
  }
  await goTo(page, '/search?q=การ&kind=project&from=2020')
  expect(await faults(page, 'all')).toEqual([])
  await page.getByRole('button', { name: /^ประเภท/ }).press('Enter')
  expect(await faults(page, 'all')).toEqual([])
  await page.keyboard.press('Escape')

  /** The list is within the window, and nothing makes the page wider than that. */
  const fits = async (): Promise<void> => {
    await box.type('การประชุม')
    const frame = await page.getByRole('listbox', { name: 'ผลการค้นหา' }).boundingBox()
    const width = page.viewportSize()?.width ?? 0
    expect(frame?.x).toBeGreaterThanOrEqual(0)
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(width)
    expect(frame?.width).toBeGreaterThan(Math.min(400, width - 60))
    // Nothing lies over its beginning, such as the menu on the left.
    await box.options.first().click({ position: { x: 12, y: 12 }, trial: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.keyboard.press('Escape')
    await expect(box.field).toBeVisible()
  }
  for (const width of [1366, 1024, 800, 480, 360]) {
    await page.setViewportSize({ width, height: 768 })
    await fits()
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await goTo(page, '/settings')
  await page.getByText('150%', { exact: true }).or(page.getByText('150 %', { exact: true })).first().click()
  await fits()
  await page.getByText('English', { exact: true }).first().click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('โครงการ')
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('group', { name: 'Projects' })).toBeVisible(LONG)
})
