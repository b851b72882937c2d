/** Who came, ticked by a secretary who types faster than the machine draws: no key is lost, none goes elsewhere. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { openSample } from './support/pages.ts'

/** The name of what takes the next key after F2, asked before the page could draw a frame or do anything else. */
async function nextKeyAfterF2(page: Page): Promise<string | null | undefined> {
  return await page.evaluate(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', code: 'F2', bubbles: true, cancelable: true }))
    // What the page does within the event; a timer would let frames in between.
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
    return document.activeElement?.getAttribute('aria-label')
  })
}

test('keys that follow at once, and keys that overlap, mark everybody they were meant for', async ({ app }) => {
  const book = new Book(app)
  const { page } = app
  const { keyboard } = page

  await openSample(page)
  await book.newMeeting({ heldOn: '10/2/2569', startsAt: '9.30', place: 'ศาลาประชาคม' })

  await test.step('the key after F2 is for the list of people, whatever stood in its place', async () => {
    await book.openItem(1)
    expect(await nextKeyAfterF2(page)).toBe('พิมพ์ชื่อเพื่อหา')
    await page.getByRole('tab', { name: 'ข้อมูล', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'พิมพ์ชื่อเพื่อหา' })).toHaveCount(0)
    expect(await nextKeyAfterF2(page)).toBe('พิมพ์ชื่อเพื่อหา')
  })

  await test.step('the arrow goes down before the space bar is let go', async () => {
    await keyboard.press('ArrowDown')
    for (let at = 0; at < 15; at += 1) {
      await keyboard.down('Space')
      await keyboard.down('ArrowDown')
      await keyboard.up('Space')
      await keyboard.up('ArrowDown')
    }
    await expect(book.quorum()).toContainText('มาแล้ว 15 คน ครบองค์ประชุม')
    await expect(page.locator('[data-person]').nth(15)).toBeFocused()
  })

  await test.step('held down, the space bar ticks once', async () => {
    for (let repeat = 0; repeat < 4; repeat += 1) await keyboard.down('Space')
    await keyboard.up('Space')
    await expect(book.quorum()).toContainText('มาแล้ว 16 คน')
    await page.reload()
    await expect(book.quorum()).toContainText('มาแล้ว 16 คน')
    await expect(page.locator('[data-person]:checked')).toHaveCount(16)
  })
  expect(app.problems).toEqual([])
})
