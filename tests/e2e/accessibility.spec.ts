/** Every page by axe in both themes, and by the keyboard alone what a secretary does all day. */
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { expect, test } from './support/app.ts'
import { faults, scheme } from './support/axe.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'
import { callCore, declaredPaths, firstOf, goTo, insideAddresses, INSIDE, openSample, OUTSIDE } from './support/pages.ts'

test.skip(({ shell }) => shell !== 'browser', 'both shells draw the same pages; one look is enough')

const COUNCIL = {
  province: 'ภูเก็ต', amphoe: 'ถลาง', tambon: 'เทพกระษัตรี', registrationNo: '', registeredOn: '17/8/2552',
  secretary: 'นางสาวชบา ใจงาม', passphrase: 'นกกระจาบทำรังบนยอดไผ่',
}

test('every page that is declared is among those looked at', () => {
  expect([...INSIDE, ...OUTSIDE].sort()).toEqual(declaredPaths())
})

test('no page keeps anybody out, in light or dark', async ({ app }) => {
  const { page } = app
  const found: string[] = []
  const look = async (where: string, rules: 'all' | 'contrast' = 'all') => found.push(...(await faults(page, rules)).map((fault) => `${where}: ${fault}`))
  /** The dark page has the same structure in other colours: only those are looked at again. */
  const lookTwice = async (where: string) => {
    await scheme(page, 'light')
    await look(where)
    await scheme(page, 'dark')
    await look(`${where} (dark)`, 'contrast')
  }
  const visit = async (address: string) => {
    await goTo(page, address)
    await lookTwice(address)
  }
  for (const path of ['start', 'setup', 'setup/council', 'restore']) await visit(`/${path}`)

  await test.step('the wizard to its end, and the empty book', async () => {
    await goTo(page, '/start')
    const book = new Book(app)
    await book.answerWizard(COUNCIL)
    await expect(page.getByRole('button', { name: 'บันทึกเป็น PDF' })).toBeVisible(LONG)
    await lookTwice('the recovery sheet')
    await book.press('เก็บกุญแจแล้ว')
    await lookTwice('the proof')
    await book.press('ดูกุญแจอีกครั้ง')
    await book.keepRecoverySheet()
    await lookTwice('the last question')
    await book.press('เปิดสมุดสภา')
    for (const address of ['/', '/meetings', '/resolutions', '/members', '/projects', '/backup']) await visit(address)
    const { councils } = await callCore<{ councils: { id: string }[] }>(page, 'app.status', {})
    await page.keyboard.press('Control+l')
    await expect(page.locator('input[type=password]')).toBeFocused(LONG)
    await lookTwice('unlock')
    await page.getByRole('button', { name: /ใช้กุญแจกู้คืน/ }).click()
    await lookTwice('the recovery key instead')
    await visit(`/repair/${councils[0]?.id ?? ''}`)
  })

  await test.step('the sample council', async () => {
    await goTo(page, '/start')
    await openSample(page)
    for (const address of await insideAddresses(page)) await visit(address)
    await goTo(page, '/backup')
    await page.getByRole('button', { name: 'สำรองข้อมูลตอนนี้' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookTwice('folder dialog')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })
  expect(found).toEqual([])
})

test('minutes are written without the mouse', async ({ app }) => {
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
