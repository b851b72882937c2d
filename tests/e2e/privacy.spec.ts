import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'
import { savedFile } from './support/saved-file.ts'

/** What a member may ask of the council, and a duplicate put right, as the secretary does it. */

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function fillDate(page: Page, label: RegExp, text: string): Promise<void> {
  await page.getByLabel(label).fill(text)
}

test('consent, withdrawal, export, merge and its undoing, erasure', async ({ app }) => {
  const book = new Book(app)
  const { page } = app
  await book.press(/ลองใช้กับสภาตัวอย่าง/)
  await expect(page.getByRole('link', { name: 'สมาชิก', exact: true })).toBeVisible(LONG)
  await book.addMember({ title: 'นาง', givenName: 'พิกุล', familyName: 'ริมคลอง', startedOn: '1/1/2556' })

  await test.step('the purpose and ground is written down, then withdrawn', async () => {
    const panel = region(page, 'ข้อมูลส่วนบุคคล')
    await expect(panel.getByText('ยังไม่ได้บันทึกว่าเก็บข้อมูลของคนนี้เพื่ออะไร')).toBeVisible()
    await panel.getByRole('button', { name: 'เพิ่มวัตถุประสงค์และฐาน' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'วัตถุประสงค์' }).fill('ติดต่อและเชิญประชุม')
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'บันทึกฐานการเก็บ' }).click()
    await expect(panel.getByText('ติดต่อและเชิญประชุม')).toBeVisible()
    await panel.getByRole('button', { name: 'ลงการถอน' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'ลงการถอน' }).click()
    await expect(panel.getByText(/^ถอนเมื่อ/)).toBeVisible()
  })

  await test.step('in the list of who has none, it is said that the ground was withdrawn', async () => {
    await book.go('สมาชิก')
    await page.getByRole('link', { name: 'ข้อมูลส่วนบุคคล' }).click()
    await expect(page.getByRole('row', { name: /นางพิกุล ริมคลอง/ })).toContainText('ถอนแล้ว ไม่มีฐานอื่น')
    await page.getByRole('link', { name: 'นางพิกุล ริมคลอง' }).click()
  })

  await test.step('all that is kept is handed over, as paper and as a file', async () => {
    await page.getByRole('link', { name: 'สำเนาข้อมูลทั้งหมดของคนนี้' }).click()
    const file = await savedFile(app, () => book.press('บันทึกเป็นไฟล์ข้อมูล (JSON)'))
    expect(JSON.parse(file.toString('utf8'))).toMatchObject({ person: { givenName: 'พิกุล' }, consents: [{ purpose: 'ติดต่อและเชิญประชุม' }] })
    await book.press('ออกเอกสารให้อ่าน (PDF)')
    await expect(page.getByRole('region', { name: /^ตัวอย่างเอกสาร/ })).toBeVisible(LONG)
    await page.getByRole('link', { name: 'กลับไปหน้าบุคคล' }).click()
  })

  await test.step('a duplicate is merged, both terms kept, and the merge taken back', async () => {
    await book.press('ลงวันพ้นจากสมาชิก')
    await fillDate(page, /^วันพ้นจากตำแหน่ง/, '31/12/2559')
    await page.getByRole('dialog').getByRole('combobox', { name: /^เหตุที่พ้น/ }).click()
    await page.getByRole('option', { name: 'ครบวาระ' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'ลงวันพ้นจากสมาชิก' }).click()
    await expect(page.getByText('พ้นวันที่ 31 ธ.ค. 2559').first()).toBeVisible()
    // The program asks about the same name; here it is answered as many do.
    await Promise.all([
      book.addMember({ title: 'นางสาว', givenName: 'พิกุล', familyName: 'ริมคลอง', startedOn: '1/1/2560' }),
      page.getByRole('button', { name: 'เป็นคนละคน เพิ่มเลย' }).click(),
    ])
    await book.go('สมาชิก')
    await page.getByRole('link', { name: 'รายการซ้ำ' }).click()
    await page.getByRole('listitem').filter({ hasText: 'พิกุล ริมคลอง' }).getByRole('link', { name: /^เทียบและรวม/ }).click()
    await expect(page.getByText('ไม่มีวาระหรือตำแหน่งที่ซ้อนกัน')).toBeVisible()
    await book.press('รวมเป็นรายการเดียว')
    const terms = region(page, 'วาระการเป็นสมาชิก')
    await expect(terms.getByRole('listitem')).toHaveCount(2)
    await book.go('สมาชิก')
    await page.getByRole('link', { name: 'รายการซ้ำ' }).click()
    await book.press('เลิกการรวม')
    await page.getByRole('dialog').getByRole('button', { name: 'เลิกการรวม' }).click()
    await expect(page.getByText(/เลิกแล้วเมื่อ/)).toBeVisible()
    await page.getByRole('link', { name: 'นางพิกุล ริมคลอง', exact: true }).click()
    await expect(terms.getByRole('listitem')).toHaveCount(1)
  })

  await test.step('all but the name is erased, after the name was typed', async () => {
    await book.press('แก้ไขข้อมูลบุคคล')
    await page.getByRole('dialog').getByLabel('โทรศัพท์', { exact: true }).fill('0871239955')
    await page.getByRole('dialog').getByRole('button', { name: 'บันทึกข้อมูลบุคคล' }).click()
    await expect(page.getByText('087-123-9955')).toBeVisible()
    await book.press('ล้างข้อมูลส่วนบุคคล')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('ทำแล้วเรียกคืนไม่ได้')).toBeVisible()
    await dialog.getByRole('button', { name: 'ล้างข้อมูลถาวร' }).click()
    await expect(dialog.getByRole('alert').filter({ hasText: 'พิมพ์ชื่อและนามสกุลให้ตรงกับที่แสดง' })).toBeVisible()
    await dialog.getByRole('textbox').fill('พิกุล ริมคลอง')
    await dialog.getByRole('button', { name: 'ล้างข้อมูลถาวร' }).click()
    await expect(page.getByText(/ล้างข้อมูลของคนนี้ตามคำขอแล้วเมื่อ/)).toBeVisible(LONG)
    await expect(book.heading('นางพิกุล ริมคลอง')).toBeVisible()
    await expect(page.getByText('087-123-9955')).toHaveCount(0)
  })
  expect(app.problems).toEqual([])
})
