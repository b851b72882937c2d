import type { Page } from '@playwright/test'
import { readDocx } from '../documents/docx.ts'
import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'
import { firstOf, goTo, openSample } from './support/pages.ts'
import { savedFile } from './support/saved-file.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Chosen from the PC, as the form of minutes. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'เลือกไฟล์ Word เป็นแบบของรายงานการประชุม' }).click()
  await (await chooser).setFiles({ name, mimeType: WORD, buffer })
}

test('the council’s own Word form: from the file to begin with to minutes in it, and back', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await goTo(page, '/settings/papers')
  const form = page.getByRole('combobox', { name: 'แบบที่ใช้กับรายงานการประชุม' })
  await expect(form).toHaveValue('แบบของโปรแกรม', LONG)

  const starter = await savedFile(app, () => page.getByRole('button', { name: 'ไฟล์ตั้งต้น ของรายงานการประชุม' }).click())
  const { lines, header } = readDocx(starter)
  const [letterhead = ''] = lines

  await test.step('holds the letterhead and the words in braces, and is taken', async () => {
    expect([letterhead.startsWith('สภา'), lines.at(-1), header]).toEqual([true, '{{เนื้อหา}}', '{{ร่าง}}'])
    await choose(page, 'แบบของเรา.docx', starter)
    await expect(page.getByText('ใช้ แบบของเรา.docx เป็นแบบของรายงานการประชุมแล้ว')).toBeVisible(LONG)
    await expect(form).toHaveValue(/^แบบของเรา\.docx/)
  })

  await test.step('another file is refused with a sentence, and the form stays', async () => {
    await choose(page, 'ไม่ใช่.docx', Buffer.from('รายงานการประชุม'))
    await expect(page.getByRole('alert').getByText('ไฟล์นี้ไม่ใช่เอกสาร Word (.docx)')).toBeVisible(LONG)
    await expect(form).toHaveValue(/^แบบของเรา\.docx/)
  })

  await test.step('draft minutes as Word stand in it: letterhead, text, and ร่าง at the head', async () => {
    await goTo(page, `${await firstOf(page, '/meetings')}/minutes`)
    const word = readDocx(await savedFile(app, () => page.getByRole('button', { name: 'บันทึกเป็น Word' }).click()))
    await expect(page.getByText('ใช้แบบ Word ของสภา: แบบของเรา.docx')).toBeVisible()
    expect([word.lines[0], word.header]).toEqual([letterhead, 'ร่าง'])
    expect(word.lines.join('\n')).toMatch(/รายงานการประชุม[^]*ระเบียบวาระที่ 1/)
    expect(word.lines.join('\n')).not.toContain('{{')
  })

  await test.step('the latest minutes are tried in it; the program’s form is taken again, and that is undone', async () => {
    await goTo(page, '/settings/papers')
    const tried = readDocx(await savedFile(app, () => page.getByRole('button', { name: 'ลองแบบของรายงานการประชุม บันทึกเป็นไฟล์ Word' }).click()))
    expect(tried.lines[0]).toBe(letterhead)
    await form.click()
    await page.getByRole('option', { name: 'แบบของโปรแกรม' }).click()
    await expect(form).toHaveValue('แบบของโปรแกรม', LONG)
    await page.getByRole('button', { name: 'เลิกทำ' }).click()
    await expect(form).toHaveValue(/^แบบของเรา\.docx/, LONG)
  })
})
