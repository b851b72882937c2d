/** Whoever may only read goes over every page: nothing shown asks for what they may not do. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'
import { callCore, goTo, insideAddresses, openSample } from './support/pages.ts'

test.skip(({ shell }) => shell !== 'browser', 'both shells draw the same pages; calls are heard on the loopback door')

const READERS = [
  { role: 'viewer', displayName: 'นางสาวมะลิ ผู้อ่าน', passphrase: 'นกกระจาบทำรังบนยอดไผ่' },
  { role: 'chair', displayName: 'นายประดู่ ประธาน', passphrase: 'ปลาทูว่ายทวนน้ำขึ้นหาด' },
] as const
/** Forms that only writers fill in. */
const TO_WRITE = ['/meetings/new', '/members/new', '/members/import', '/members/organisations/import', '/projects/import', '/projects/new']

/** Calls that the core refused because of the role, by the page that made them. */
function hearRefusals(page: Page): { at: string; refused: string[] } {
  const heard = { at: '', refused: [] as string[] }
  page.on('response', (response) => {
    if (!response.url().endsWith('/api/call')) return
    const { at } = heard
    void response.text().then((text) => {
      if (text.includes('"NOT_ALLOWED"')) heard.refused.push(`${at}: ${response.request().postData()?.slice(0, 120)}`)
    }).catch(() => undefined)
  })
  return heard
}

/** Marks the next button or tab of the page that was not pressed yet. @returns its name; null after the last */
function nextControl(page: Page, pressed: string[]): Promise<string | null> {
  return page.evaluate((done) => {
    document.querySelector('[data-next]')?.removeAttribute('data-next')
    for (const one of document.querySelectorAll<HTMLElement>('main :is(button:enabled, [role=tab], summary):not(details details *)')) {
      const name = `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent.trim()}`
      // Going back leads to whichever page was before: every page is visited anyway.
      if (!one.checkVisibility() || done.includes(name) || name.endsWith('ย้อนกลับ')) continue
      one.setAttribute('data-next', '')
      return name
    }
    return null
  }, pressed)
}

async function closeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (!(await dialog.isVisible())) return
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden(LONG)
}

/** Presses every button and tab of a page once, and closes what opens. */
async function pressEverything(page: Page, address: string): Promise<void> {
  const pressed: string[] = []
  let missed = 0
  for (;;) {
    const name = await nextControl(page, pressed)
    if (name === null) return
    // A dialog of the press before may come late, over this control, or the page be drawn anew without it: then it is looked for again.
    const clicked = await page.locator('[data-next]').click({ timeout: 5_000 }).then(() => true, () => false)
    await closeDialog(page)
    if (!clicked && (missed += 1) <= 5) continue
    expect(clicked, name).toBe(true)
    pressed.push(name)
    const here = await page.evaluate(() => window.location.hash.slice(1).split('?')[0])
    if (here !== address.split('?')[0]) await goTo(page, address)
  }
}

test('a viewer and a chair find nothing that answers "not allowed", and every page says how things stand', async ({ app }) => {
  const { page } = app
  await openSample(page)
  for (const reader of READERS) await callCore(page, 'users.add', reader)
  const addresses = await insideAddresses(page)
  const heard = hearRefusals(page)
  for (const { role, passphrase } of READERS) {
    await goTo(page, '/')
    await page.keyboard.press('Control+l')
    await page.locator('input[type=password]').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'เมนูหลัก' })).toBeVisible(LONG)
    // A walk that could not hear a refusal would prove nothing.
    heard.at = 'on purpose'
    await expect(callCore(page, 'users.remove', { id: crypto.randomUUID(), revision: 1 })).rejects.toThrow('NOT_ALLOWED')
    await expect.poll(() => heard.refused.splice(0)).toHaveLength(1)
    for (const address of addresses) {
      heard.at = `${role} ${address}`
      await test.step(heard.at, async () => {
        await goTo(page, address)
        for (const form of TO_WRITE) await expect(page.locator(`main a[href="#${form}"]`)).toHaveCount(0)
        if (TO_WRITE.includes(address)) {
          await expect(page.getByText('อ่านได้อย่างเดียว').first()).toBeVisible()
          await expect(page.locator('main').getByRole('textbox')).toHaveCount(0)
        }
        // Both may do the same so far: pressing everything once is enough.
        if (role === 'viewer') await pressEverything(page, address)
      })
    }
  }
  expect(heard.refused).toEqual([])
  expect(app.problems).toEqual([])
})
