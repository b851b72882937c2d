/** Pictures in the text of minutes: dropped and pasted in, printed in both papers, and a swapped one found by the printed code. */
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { openZip } from '../../electron/imports/table/zip.ts'
import { png } from '../support/png.ts'
import { expect, test, type App } from './support/app.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'
import { savedFile } from './support/saved-file.ts'
import { firstOf, goTo, openSample } from './support/pages.ts'

interface Carried {
  files?: { name: string; type: string; bytes: Uint8Array }[]
  html?: string
  text?: string
}

/** As the window hands it to the editor: Chromium's own drag and clipboard take no files from a test. */
async function bring(app: App, how: 'drop' | 'paste', { files = [], html = '', text = '' }: Carried): Promise<void> {
  const list = files.map(({ bytes, ...file }) => ({ ...file, base64: Buffer.from(bytes).toString('base64') }))
  await app.page.locator('.ProseMirror').evaluate((editor, [event, carried, markup, words]) => {
    const data = new DataTransfer()
    for (const { name, type, base64 } of carried) data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type }))
    if (markup !== '') data.setData('text/html', markup)
    if (words !== '') data.setData('text/plain', words)
    const { left, bottom } = editor.getBoundingClientRect()
    const init = { bubbles: true, cancelable: true }
    editor.dispatchEvent(event === 'drop' ? new DragEvent('drop', { ...init, dataTransfer: data, clientX: left + 40, clientY: bottom - 12 }) : new ClipboardEvent('paste', { ...init, clipboardData: data }))
  }, [how, list, html, text] as const)
}

const PHOTO = { name: 'ฝายหลังซ่อม.png', type: 'image/png', bytes: png(2400, 1200, 90) }

test('pictures are dropped and pasted into the minutes, print in PDF and Word, and stay what was adopted', async ({ app }) => {
  const book = new Book(app)
  const { page } = app
  await openSample(page)
  const first = await firstOf(page, '/meetings')
  await goTo(page, first)
  const saved = page.getByRole('toolbar', { name: 'รูปแบบข้อความ' }).getByText(/^บันทึกแล้ว/)
  const pictures = page.locator('.ProseMirror img')
  const shown = () => pictures.evaluateAll((all) => all.map((one) => [(one as HTMLImageElement).alt, (one as HTMLImageElement).naturalWidth]))

  await test.step('a dropped photo is shrunk, kept with the item and shown; the words for it and its width are asked for', async () => {
    await book.openItem(5)
    await bring(app, 'drop', { files: [PHOTO] })
    await expect(page.getByText('ย่อจาก 2,400×1,200 เหลือ 1,600×800')).toBeVisible(LONG)
    await expect.poll(shown).toEqual([['ฝายหลังซ่อม', 1600]])
    await expect(page.getByRole('button', { name: 'เปิดดู ฝายหลังซ่อม.jpg' })).toBeVisible()
    await pictures.first().click()
    await page.getByLabel('ข้อความแทนรูป').fill('ฝายน้ำล้นหลังซ่อม')
    await page.getByRole('radiogroup', { name: 'ความกว้างของรูป' }).getByText('ครึ่งหนึ่ง').click()
    await expect(saved).toBeVisible()
  })

  await test.step('a pasted picture comes in, another kind of file goes to the item, and nothing is taken from the web', async () => {
    await book.openItem(5)
    await page.keyboard.press('Control+End')
    await bring(app, 'paste', { files: [{ name: 'image.png', type: 'image/png', bytes: png(200, 100, 30) }] })
    await expect(pictures).toHaveCount(2, LONG)
    await bring(app, 'drop', { files: [{ name: 'แบบฝาย.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.4') }] })
    await expect(page.getByRole('button', { name: 'เปิดดู แบบฝาย.pdf' })).toBeVisible(LONG)
    await bring(app, 'paste', { html: '<p>คำจากเว็บ <img src="https://example.org/spy.png"></p>', text: 'คำจากเว็บ' })
    await expect(page.getByText('วางเฉพาะข้อความ')).toBeVisible()
    await expect(page.locator('.ProseMirror')).toContainText('คำจากเว็บ')
    await expect(pictures).toHaveCount(2)
  })

  await test.step('copied within the meeting a picture stays one, from another meeting only its words come', async () => {
    const figure = (meeting: string) => `<figure data-picture='${JSON.stringify({ attachmentId: '0190f7a2-0000-7000-8000-000000000001', contentSha256: 'ab'.repeat(32), alt: 'รูปของที่อื่น', share: 'full' })}' data-meeting="${meeting}">รูปของที่อื่น</figure>`
    // What changes within half a second is undone in one step.
    await page.waitForTimeout(600)
    await bring(app, 'paste', { html: figure('0190f7a2-0000-7000-8000-000000000002'), text: 'รูปของที่อื่น' })
    await expect(page.getByText('รูปของการประชุมอื่นไม่ได้มาด้วย')).toBeVisible()
    await expect(page.locator('.ProseMirror p').filter({ hasText: 'รูปของที่อื่น' })).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await pictures.first().click()
    await expect(page.getByLabel('ข้อความแทนรูป')).toBeVisible()
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+End')
    await expect(page.getByLabel('ข้อความแทนรูป')).toHaveCount(0)
    await page.keyboard.press('Control+v')
    await expect(pictures).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect(pictures).toHaveCount(2)
  })

  await test.step('undo takes the picture out, redo brings it back; its file cannot be deleted while it is shown', async () => {
    await pictures.nth(1).click()
    await page.keyboard.press('Delete')
    await expect(pictures).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(pictures).toHaveCount(2)
    await page.getByRole('button', { name: 'ลบ ฝายหลังซ่อม.jpg' }).click()
    await expect(page.getByText('เพราะเป็นรูปในข้อความวาระที่ 5')).toBeVisible()
    await expect(saved).toBeVisible()
  })

  await test.step('a killed program has kept both', async () => {
    await app.kill()
    await app.launch()
    await book.unlock(SAMPLE_PASSPHRASE)
    await goTo(app.page, first)
    await book.openItem(5)
    await expect.poll(() => app.page.locator('.ProseMirror img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))).toEqual([1600, 200])
    await goTo(app.page, `${first}/adoption`)
    await book.press('เก็บฉบับนี้')
    await expect(app.page.getByRole('link', { name: 'เทียบฉบับที่ 1 กับปัจจุบัน' })).toBeVisible()
  })

  await test.step('both papers show them, with their words for who does not see them', async () => {
    await goTo(app.page, first)
    const pdf = (await book.minutesPdf()).toString('latin1')
    const utf16 = (words: string) => `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2)
    expect(pdf.toUpperCase()).toContain(`/ALT ${utf16('ฝายน้ำล้นหลังซ่อม')}`)
    const word = openZip(await savedFile(app, () => book.press('บันทึกเป็น Word')), 50_000_000)
    const xml = Buffer.from(word.read('word/document.xml') ?? []).toString('utf8')
    expect(xml.match(/<w:drawing>/g)).toHaveLength(2)
    expect(xml).toContain('descr="ฝายน้ำล้นหลังซ่อม"')
  })

  await test.step('another picture of the same name shows when revisions are compared', async () => {
    await goTo(app.page, first)
    await book.openItem(5)
    await app.page.locator('.ProseMirror img').first().click()
    await app.page.getByRole('button', { name: 'ลบรูปออกจากข้อความ' }).click()
    await bring(app, 'drop', { files: [{ ...PHOTO, name: 'ฝายน้ำล้นหลังซ่อม.png', bytes: png(2400, 1200, 180) }] })
    await expect(app.page.locator('.ProseMirror img')).toHaveCount(2, LONG)
    await expect(app.page.getByRole('toolbar', { name: 'รูปแบบข้อความ' }).getByText(/^บันทึกแล้ว/)).toBeVisible()
    await goTo(app.page, `${first}/adoption`)
    await app.page.getByRole('link', { name: 'เทียบฉบับที่ 1 กับปัจจุบัน' }).click()
    const row = app.page.getByRole('row', { name: /^วาระที่ 5/ })
    const codes = (await row.innerText()).match(/\[รูป ฝายน้ำล้นหลังซ่อม รหัส [0-9a-f]{8}\]/g) ?? []
    expect(new Set(codes).size).toBe(2)
  })
  expect(app.problems).toEqual([])
})
