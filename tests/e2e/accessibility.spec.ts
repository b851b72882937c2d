/** Every page by axe in both themes, and by the keyboard alone what a secretary does all day. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/councils.ts'
import { expect, test } from './support/app.ts'

test.skip(({ shell }) => shell !== 'browser', 'both shells draw the same pages; one look is enough')

const LONG = { timeout: 60_000 }
/** What must not be found. `moderate` and `minor` are advice; serious and critical keep somebody out. */
const GRAVE = new Set(['serious', 'critical'])
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function faults(page: Page, rules: 'all' | 'contrast'): Promise<string[]> {
  // Legacy mode: all in the page itself, which is quicker; there are no frames of other origins to look into.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules === 'all' ? builder.withTags(STANDARD) : builder.withRules(['color-contrast'])).analyze()
  return violations.filter(({ impact }) => GRAVE.has(impact ?? '')).flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

async function goTo(page: Page, address: string): Promise<void> {
  // The page left stands until the new one is read: its heading is marked, so that it is not taken for the new one.
  await page.evaluate((hash) => {
    const path = (whole: string) => whole.replace(/^#/, '').split('?')[0]
    if (path(window.location.hash) !== path(hash)) document.querySelector('main h1')?.setAttribute('data-left', '')
    window.location.hash = hash
  }, address)
  await expect(page.locator('main h1:not([data-left])').first()).toBeVisible(LONG)
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0, LONG)
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'การประชุม', exact: true })).toBeVisible(LONG)
}

/** The address of the first record in a list. */
async function firstOf(page: Page, list: string): Promise<string> {
  await goTo(page, list)
  const link = page.locator(`main a[href^="#${list}/0"]`).first()
  return ((await link.getAttribute('href', LONG)) ?? '').slice(1)
}

async function chooseTheme(page: Page, name: 'สว่าง' | 'มืด'): Promise<void> {
  await goTo(page, '/settings')
  await page.getByText(name, { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', name === 'มืด' ? 'dark' : 'light')
}

test('no page keeps anybody out, in light or dark', async ({ app }) => {
  test.setTimeout(600_000)
  const { page } = app
  const found: string[] = []
  const look = async (where: string, rules: 'all' | 'contrast' = 'all') => found.push(...(await faults(page, rules)).map((fault) => `${where}: ${fault}`))
  for (const address of ['/start', '/setup', '/setup/council', '/setup/you', '/restore']) {
    await goTo(page, address)
    await look(address)
  }
  await goTo(page, '/start')
  await openSample(page)
  const meeting = await firstOf(page, '/meetings')
  const addresses = [
    '/', '/meetings', '/meetings/new', meeting, `${meeting}?pane=facts`, `${meeting}?pane=files`, '/resolutions', '/members', '/members/new',
    await firstOf(page, '/members'), '/projects', '/projects/new', await firstOf(page, '/projects'), '/backup', '/settings', '/settings/council',
    '/settings/rules', '/settings/users', '/settings/audit', '/recovery', '/search?q=ป่าชายเลน',
  ]
  await chooseTheme(page, 'สว่าง')
  for (const address of addresses) {
    await goTo(page, address)
    await look(address)
  }
  await goTo(page, '/backup')
  await page.getByRole('button', { name: 'สำรองข้อมูลตอนนี้' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('folder dialog')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  // The same structure in other colours: only those are looked at again.
  await chooseTheme(page, 'มืด')
  for (const address of addresses) {
    await goTo(page, address)
    await look(`${address} (dark)`, 'contrast')
  }
  expect(found).toEqual([])
})

test('minutes are written without the mouse', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  await openSample(page)
  await goTo(page, await firstOf(page, '/meetings'))
  await expect(page.locator('[data-person]').first()).toBeVisible(LONG)
  const focused = page.locator(':focus')

  await page.keyboard.press('F2')
  await expect(focused).toHaveAttribute('placeholder', 'พิมพ์ชื่อเพื่อหา')
  await page.keyboard.press('ArrowDown')
  const box = page.locator('[data-person]').first()
  await expect(box).toBeFocused()
  // Whoever works without a mouse must see where they are.
  expect(await box.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
  const ticked = await box.isChecked()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked({ checked: !ticked })

  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-item][aria-current]')).toContainText('2')
  await page.keyboard.type('ที่ประชุมพิจารณาแล้ว')
  await expect(page.locator('.tiptap')).toContainText('ที่ประชุมพิจารณาแล้ว')
  await page.keyboard.press('Control+m')
  await expect(page.getByRole('group', { name: 'มติใหม่' }).or(page.getByText('มติใหม่'))).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+p')
  await expect(page).toHaveURL(/\/minutes$/)
  await page.keyboard.press('Control+k')
  await expect(focused).toHaveAttribute('type', 'search')
  await page.keyboard.press('Control+l')
  await expect(page.locator('input[type=password]')).toBeFocused(LONG)
  await page.keyboard.type(SAMPLE_PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/minutes$/, LONG)
})
