import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'
import { goTo, openSample } from './support/pages.ts'
import { savedFile } from './support/saved-file.ts'

const PROJECT = 'ฟื้นฟูป่าชายเลนร่วมกันทุกหมู่บ้าน'
const OUTSIDER = 'นางสาวพระนครศรีอยุธยาวรรณ ณ ถลางเทพกระษัตรี'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

async function toProject(page: Page): Promise<void> {
  await goTo(page, '/projects')
  await page.getByRole('link', { name: PROJECT }).click()
  await expect(page.getByRole('heading', { name: PROJECT })).toBeVisible()
}

test('a model goes to another council as a file without people or money that came in, and becomes a proposal there', async ({ app }) => {
  let { page } = app
  let file: Buffer = Buffer.alloc(0)

  await test.step('the project becomes a model; what goes out is seen, a part stays at home', async () => {
    await openSample(page)
    await toProject(page)
    await page.getByRole('tab', { name: 'คนและภาคี' }).click()
    await press(page, 'เพิ่มผู้ร่วมงาน')
    await page.getByText('คนนอกทำเนียบ', { exact: true }).click()
    await page.locator('#team-name').fill(OUTSIDER)
    await press(page, 'บันทึกผู้ร่วมงาน')
    await expect(page.getByRole('cell', { name: OUTSIDER }).first()).toBeVisible()

    await press(page, 'ทำเป็นต้นแบบ')
    await press(page, 'ส่งเป็นไฟล์ต้นแบบ')
    const dialog = page.getByRole('dialog', { name: 'ส่งต้นแบบให้สภาอื่น' })
    await expect(dialog.getByText(PROJECT, { exact: true })).toBeVisible()
    await expect(dialog.getByText(OUTSIDER)).toHaveCount(0)
    await dialog.getByRole('button', { name: 'บันทึกไฟล์ต้นแบบ' }).click()
    await expect(dialog.getByRole('alert').filter({ hasText: 'ใส่ชื่อสภาที่จะส่งให้' })).toBeVisible()
    await dialog.getByLabel(/^ส่งให้สภาใด/).first().fill('สภาองค์กรชุมชนตำบลเพื่อนบ้าน')
    await page.keyboard.press('Tab')
    await dialog.getByRole('checkbox', { name: 'ส่ง วัตถุประสงค์' }).uncheck()
    file = await savedFile(app, () => dialog.getByRole('button', { name: 'บันทึกไฟล์ต้นแบบ' }).click())
    await expect(page.getByText('ส่งต่อแล้ว 1 สภา')).toBeVisible()
    await expect(page.getByRole('cell', { name: 'สภาองค์กรชุมชนตำบลเพื่อนบ้าน', exact: true })).toBeVisible()
  })

  await test.step('nothing personal and no money that came in is in the bytes of the file', () => {
    const text = file.toString('utf8')
    expect(text).toContain(PROJECT)
    for (const absent of [OUTSIDER, 'ถลางเทพกระษัตรี', 'เพื่อนบ้าน', 'ปลูกเสริมและดูแลต้นกล้า', 'received', 'spent', 'receipt', 'personId', 'ชาวเลนดี', 'อ่าวกะลา']) expect(text).not.toContain(absent)
  })

  await test.step('another council looks at the file, and adds it as a proposal that says where it comes from', async () => {
    page = await app.launch(app.secondDataDir())
    await openSample(page)
    await goTo(page, '/projects')
    await press(page, 'นำเข้าต้นแบบ')
    const dialog = page.getByRole('dialog', { name: 'เพิ่มโครงการตามต้นแบบของสภาอื่น' })
    const choose = (name: string, buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer })
    await choose('อื่น.json', Buffer.from('{"format":"other"}'))
    await expect(dialog.getByText('ไฟล์นี้ไม่ใช่ต้นแบบโครงการ หรือเสียหาย')).toBeVisible()
    await choose('ใหญ่.json', Buffer.alloc(2_000_000, 'x'))
    await expect(dialog.getByText(/ไฟล์ใหญ่เกินกว่าจะเป็นต้นแบบโครงการ/)).toBeVisible()
    await choose('ใหม่กว่า.json', Buffer.from(file.toString('utf8').replace('"version": 1', '"version": 2')))
    await expect(dialog.getByText(/โปรแกรมรุ่นใหม่กว่า/)).toBeVisible()
    await choose('ต้นแบบ.samut-template.json', file)
    await expect(dialog.getByRole('heading', { name: PROJECT })).toBeVisible()
    await dialog.getByRole('button', { name: 'เพิ่มเป็นข้อเสนอโครงการ' }).click()
    await expect(page.getByText(`ทำตามต้นแบบของสภาตัวอย่างตำบลป่าคลอก: ${PROJECT}`)).toBeVisible(LONG)
    await expect(page.getByText('ยังไม่มีมติ', { exact: true }).first()).toBeVisible()
  })
})
