import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { SAMPLE_PEOPLE } from '../../electron/handlers/sample/people.ts'
import { expect, test, type App } from './support/app.ts'
import { Book, type Council } from './support/book.ts'
import { LONG } from './support/long.ts'

/** Words that stand nowhere on the page but in the council's records: whatever holds them holds these. */
const PLACE = 'ศาลาไม้ไผ่ริมธารกระจก'
const PERSON = SAMPLE_PEOPLE[4]?.person.familyName ?? ''
/** A second council in the same data folder; the sample council's people are not its own. */
const OTHER: Council = {
  province: 'ภูเก็ต',
  amphoe: 'ถลาง',
  tambon: 'สาคู',
  registrationNo: '๑๒/๒๕๖๘',
  registeredOn: '9/7/2568',
  secretary: 'พิมพ์ใจ ตั้งมั่น',
  passphrase: 'ลมเย็นพัดผ่านทุ่งนาเช้า',
}
const OTHER_NAME = 'สภาองค์กรชุมชนตำบลสาคู'

async function everyFile(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.map((name) => join(folder, name))
  const found = await Promise.all(paths.map(async (path) => ((await stat(path).catch(() => null))?.isFile() ? path : null)))
  return found.filter((path) => path !== null)
}

/** Files below `folder` that hold one of the words, as UTF-8 or UTF-16 in either order, in content or name. */
async function holding(folder: string, words: readonly string[]): Promise<string[]> {
  const needles = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()])
  const found: string[] = []
  for (const path of await everyFile(folder)) {
    const content = await readFile(path).catch(() => Buffer.alloc(0))
    if (words.some((word) => path.includes(word)) || needles.some((needle) => content.includes(needle))) found.push(path)
  }
  return found
}

/** All strings alive in the page, after a collection of what is not. */
async function pageMemory(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  const parts: string[] = []
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk))
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await cdp.detach()
  // A snapshot is JSON: Thai letters may stand in it as they are or escaped.
  return parts.join('').replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** Opens the sample council and brings its words into page, search, print and roll. */
async function plant(page: Page): Promise<void> {
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'การประชุม', exact: true })).toBeVisible(LONG)

  await test.step('a meeting with words of its own, read back and printed', async () => {
    await page.getByRole('link', { name: 'การประชุม', exact: true }).click()
    // The first page names meetings too.
    await expect(page.getByRole('heading', { level: 1, name: 'การประชุม', exact: true })).toBeVisible(LONG)
    await page.getByRole('main').getByRole('link', { name: /ครั้งที่/ }).first().click()
    await page.getByRole('tab', { name: 'ข้อมูล', exact: true }).click()
    await page.getByLabel('สถานที่').fill(PLACE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+p')
    await expect(page.locator('canvas').first()).toBeVisible(LONG)
  })
  await test.step('and found by the search', async () => {
    const box = page.getByRole('combobox', { name: 'ค้นหาทุกอย่างในสมุด' })
    await box.fill(PLACE)
    await expect(page.getByRole('option').filter({ hasText: PLACE }).first()).toBeVisible(LONG)
    await box.press('Enter')
    await expect(page.getByRole('main').getByText(PLACE).first()).toBeVisible(LONG)
    // Kept for this user: among the recent ones, and by name.
    await page.getByRole('button', { name: 'เก็บการค้นหานี้' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'เก็บการค้นหานี้' }).click()
    await expect(page.getByText(`เก็บไว้ในชื่อ “${PLACE}”`)).toBeVisible(LONG)
  })
  await test.step('and the roll', async () => {
    await page.getByRole('link', { name: 'สมาชิก', exact: true }).click()
    await expect(page.getByText(PERSON).first()).toBeVisible(LONG)
    const memory = await pageMemory(page)
    expect([PLACE, PERSON].filter((word) => !memory.includes(word))).toEqual([])
  })
}

/** Nothing of the words in what the page shows and keeps, in the data folder, temporary files or the log. */
async function expectNothingOf(words: readonly string[], app: App): Promise<void> {
  const content = await app.page.content()
  expect(words.filter((word) => content.includes(word))).toEqual([])
  const memory = await pageMemory(app.page)
  expect(words.filter((word) => memory.includes(word))).toEqual([])
  expect(await holding(app.dataDir, words)).toEqual([])
  expect(await holding(app.temporary, words)).toEqual([])
  expect(words.filter((word) => app.output.includes(word))).toEqual([])
}

test('locking leaves nothing of the council in the page, the data folder, temporary files or logs', async ({ app }) => {
  const { page } = app
  await plant(page)
  await page.keyboard.press('Control+l')
  await expect(page.locator('input[type=password]')).toBeVisible(LONG)
  await page.waitForLoadState('networkidle')
  await expectNothingOf([PLACE, PERSON], app)
})

test('switching to another council leaves nothing of the first, while the other is open', async ({ app }) => {
  const book = new Book(app)
  await book.answerWizard(OTHER)
  await app.close()
  await app.launch()
  const { page } = app
  await page.getByRole('link', { name: /สร้างสภาใหม่ สภาตัวอย่าง/ }).click(LONG)
  await plant(page)

  await page.keyboard.press('Control+l')
  await page.getByRole('radio', { name: OTHER_NAME }).click(LONG)
  await book.unlock(OTHER.passphrase)
  await expect(page.getByRole('banner').getByText(OTHER_NAME)).toBeVisible(LONG)
  await book.go('สมาชิก')
  await expect(page.getByRole('heading', { level: 1, name: 'สมาชิก' })).toBeVisible(LONG)
  await page.waitForLoadState('networkidle')
  await expectNothingOf([PLACE, PERSON], app)
})
