/** One project as its council lives it: proposed, resolved, paid from two sources, spent, measured, closed, reported and copied, each step standing on those before. */
import type { Locator } from '@playwright/test'
import { readPdf, squeezed } from '../support/read-pdf.ts'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'
import { madePicture } from './support/made-photos.ts'
import { goTo, openSample } from './support/pages.ts'
import { savedFile } from './support/saved-file.ts'

const TITLE = 'ซ่อมสะพานไม้ข้ามคลองบางลา'
const RESOLVED = 'โครงการซ่อมสะพานไม้ข้ามคลองบางลา วงเงิน ๖๐,๐๐๐ บาท'
const now = new Date()
/** Reported is a calendar year that has begun: its fiscal year, also when the next has begun already. */
const year = String(now.getFullYear() + 543)
const today = `${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear() + 543}`

test('a project from proposal through resolution, two sources and three spendings to its results; closed, in the annual report, and copied by another council', async ({ app }) => {
  let { page } = app
  const book = new Book(app)
  const dialog = page.getByRole('dialog')
  const main = page.getByRole('main')
  const chain = page.getByRole('region', { name: 'จากมติถึงผล' })
  const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click()
  async function save(name: string, fields: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await book.field(label, dialog).fill(value)
    await dialog.getByRole('button', { name, exact: true }).click()
    await expect(dialog).toHaveCount(0)
  }
  async function step(stage: string): Promise<void> {
    await tab('ภาพรวม')
    await book.press('บันทึกขั้นใหม่')
    await book.field('สถานะ', dialog).selectOption({ label: stage })
    await dialog.getByLabel('ตามมติ').selectOption({ index: 1 })
    await save('บันทึกขั้น', {})
  }
  const reopen = async (): Promise<void> => {
    await book.go('โครงการ')
    await page.getByRole('link', { name: TITLE }).first().click()
    await expect(book.heading(TITLE)).toBeVisible()
  }

  await openSample(page)
  await test.step('rule 18: proposed, it has no resolution, and says so', async () => {
    await book.newProject(TITLE)
    await expect(chain).toContainText('ยังไม่มีมติ')
    await expect(chain).toContainText('ยังไม่มีแหล่งเงิน')
  })

  await test.step('resolved at a meeting and approved by that resolution', async () => {
    await book.newMeeting({ heldOn: today, startsAt: '9.30', place: 'ศาลาประชาคม' })
    await book.resolve({ item: 5, verb: 'อนุมัติ', text: RESOLVED })
    await reopen()
    await book.linkResolution(RESOLVED)
    await step('อนุมัติแล้ว')
    await expect(chain.getByRole('link', { name: /^มติที่ / })).toBeVisible()
  })

  await test.step('rule 20: two sources; more received than promised asks for the reason in the same dialog and shows it ever after', async () => {
    await book.addFunding({ source: 'พอช.', promised: '๔๐,๐๐๐', received: '40000', receivedOn: today, year })
    await book.addFunding({ source: 'สมาชิก', promised: '20,000', received: '', year })
    await book.press(/^เพิ่มงวดเงิน สมาชิก /)
    await book.field('วันที่รับเงิน', dialog).fill(today)
    await book.field('จำนวนที่รับ (บาท)', dialog).fill('20500')
    await book.press('บันทึกงวดเงิน')
    await expect(dialog.getByRole('alert').first()).toContainText('บอกเหตุผลที่รับเกินที่อนุมัติ')
    await save('บันทึกงวดเงิน', { เหตุผลที่รับเกินที่อนุมัติ: 'ลงขันเพิ่มในวันงาน' })
    await expect(main).toContainText('รับแล้วมากกว่าที่อนุมัติ 500 บาท เหตุผล: ลงขันเพิ่มในวันงาน')
    await expect(main).toContainText('อนุมัติรวม หกหมื่นบาทถ้วน')
  })

  await test.step('rule 21: an old paper whose words differ from its figures shows both, and the council decides', async () => {
    await page.getByRole('button', { name: /^แก้ไขสมาชิก ปีงบประมาณ/ }).click()
    await save('บันทึกแหล่งเงิน', { จำนวนเงินเป็นตัวอักษรในเอกสารเดิม: 'สองแสนบาทถ้วน' })
    const differ = page.getByRole('alert').filter({ hasText: 'มาตรา 12' })
    await expect(differ).toContainText('ตัวเลข 20,000 บาท แต่ตัวอักษรว่า “สองแสนบาทถ้วน” (200,000 บาท)')
    await expect(differ).toContainText('ยังไม่ได้ตัดสิน')
    await differ.getByRole('button', { name: 'สภาตัดสินให้ใช้ตัวเลข 20,000 บาท' }).click()
    await expect(differ).toContainText('สภาตัดสินให้ใช้ตัวเลข')
    await expect(differ.getByRole('button', { name: 'ตัดสินใหม่' })).toBeVisible()
    await expect(main).toContainText('อนุมัติรวม หกหมื่นบาทถ้วน')
  })

  await test.step('three spendings, one with its receipt; one source is overspent, and that is said; a slip is taken back', async () => {
    const spend = async (item: string, baht: string, source: RegExp): Promise<void> => {
      await page.getByRole('region', { name: 'รายจ่าย' }).getByRole('button', { name: 'บันทึกรายจ่าย' }).click()
      const from = book.field('จ่ายจาก', dialog)
      await from.selectOption(await from.getByRole('option', { name: source }).getAttribute('value'))
      await save('บันทึกรายจ่าย', { รายการ: item, 'จำนวนเงิน (บาท)': baht, วันที่จ่าย: today })
      await expect(page.getByRole('row').filter({ hasText: item })).toBeVisible()
    }
    await spend('ไม้กระดาน', '๓๐,๐๐๐', /^พอช\./)
    await spend('ตะปูและน็อต', '4250.50', /^พอช\./)
    await spend('ค่าแรงช่าง', '21,000', /^สมาชิก/)
    await expect(main).toContainText('จ่ายเกินเงินที่รับแล้ว 500 บาท')
    await expect(main).toContainText('จ่ายรวม ห้าหมื่นห้าพันสองร้อยห้าสิบบาทห้าสิบสตางค์')
    await page.getByRole('button', { name: 'ลบค่าแรงช่าง' }).click()
    await expect(main).not.toContainText('จ่ายเกินเงินที่รับแล้ว')
    await page.getByRole('button', { name: 'เลิกทำ' }).click()
    await expect(main).toContainText('จ่ายเกินเงินที่รับแล้ว 500 บาท')
    await page.getByRole('button', { name: 'แนบ ใบเสร็จแนบของ ไม้กระดาน' }).click()
    await attach(dialog, 'ใบเสร็จไม้กระดาน.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '1 ไฟล์ ใบเสร็จแนบของ ไม้กระดาน' })).toBeVisible()
    const row = page.getByRole('table', { name: 'ตามแหล่งเงิน' }).getByRole('row', { name: /^พอช/ })
    await expect(row.getByRole('cell')).toHaveText(['พอช.', '40,000', '40,000', '34,250.50'])
  })

  async function attach(within: Locator, name: string, buffer: Buffer, mimeType: string): Promise<void> {
    const chooser = page.waitForEvent('filechooser')
    await within.getByRole('button', { name: 'แนบไฟล์' }).click()
    await (await chooser).setFiles({ name, mimeType, buffer })
    await expect(page.getByRole('button', { name: `เปิดดู ${name}` })).toBeVisible(LONG)
  }

  await test.step('activities: in another order by the keyboard; pictures before and after side by side', async () => {
    await tab('งานและผล')
    for (const [title, from, to] of [['ซ่อมสะพาน', today, today], ['สำรวจความเสียหาย', '1/10/2569', '5/10/2569']] as const) {
      await book.press('เพิ่มกิจกรรม')
      await save('บันทึกกิจกรรม', { กิจกรรม: title, แผนเริ่ม: from, แผนสิ้นสุด: to, เริ่มจริง: from, เสร็จจริง: to })
    }
    const titles = page.getByRole('region', { name: 'กิจกรรม' }).getByRole('table').locator('tbody td:first-child')
    await expect(titles).toHaveText(['ซ่อมสะพาน', 'สำรวจความเสียหาย'])
    await page.getByRole('button', { name: 'เลื่อนขึ้น: สำรวจความเสียหาย' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(titles).toHaveText(['สำรวจความเสียหาย', 'ซ่อมสะพาน'])
    await expect(page.getByRole('button', { name: 'เลื่อนขึ้น: สำรวจความเสียหาย' })).toBeFocused()
    await book.press('แนบภาพ: ซ่อมสะพาน')
    for (const [phase, name] of [['ก่อนทำ', 'สะพานผุ.jpg'], ['หลังทำ', 'สะพานใหม่.jpg']] as const) {
      await attach(page.getByRole('group', { name: phase }), name, await madePicture(page, { width: 600, height: 400, type: 'image/jpeg' }), 'image/jpeg')
    }
    await expect(page.getByRole('group', { name: 'หลังทำ' }).getByRole('img', { name: 'สะพานใหม่.jpg' })).toBeVisible(LONG)
  })

  await test.step('an indicator with its readings: the way to the target in words', async () => {
    await book.press('เพิ่มตัวชี้วัด')
    await save('บันทึกตัวชี้วัด', { ตัวชี้วัด: 'อุบัติเหตุบนสะพาน', หน่วย: 'ครั้ง', ค่าเริ่มต้น: '6', เป้าหมาย: '1' })
    await page.getByRole('button', { name: /^แก้ไขอุบัติเหตุบนสะพาน/ }).click()
    await dialog.getByRole('radio', { name: 'ยิ่งน้อยยิ่งดี' }).check()
    await save('บันทึกตัวชี้วัด', {})
    for (const [on, value] of [['5/10/2569', '๖'], [today, '2']] as const) {
      await page.getByRole('button', { name: /^บันทึกค่าที่วัด อุบัติเหตุ/ }).click()
      await save('บันทึกค่าที่วัด', { วันที่วัด: on, 'ค่าที่วัดได้ (ครั้ง)': value })
    }
    await expect(page.getByRole('region', { name: 'อุบัติเหตุบนสะพาน' })).toContainText('ยังห่างเป้าหมาย 1 ครั้ง มาได้ 80% ของทาง')
    await expect(page.getByRole('img', { name: /^กราฟของ อุบัติเหตุบนสะพาน/ })).toBeVisible()
    await book.press('เขียนบทเรียน')
    await save('บันทึกบทเรียน', { บทเรียน: 'ซื้อไม้ช่วงหน้าแล้งถูกกว่า' })
  })

  await test.step('closed: the whole chain in one look, and on one page of paper', async () => {
    await step('กำลังดำเนินการ')
    await step('เสร็จสิ้น')
    for (const words of ['เสร็จสิ้น', 'อนุมัติ 60,000 บาท จาก 2 แหล่ง', 'จ่ายแล้ว 55,250.50 บาท 3 รายการ', 'กิจกรรมเสร็จ 2 จาก 2', 'อุบัติเหตุบนสะพาน 2 ครั้ง (เป้าหมาย 1)']) await expect(chain).toContainText(words)
    await chain.getByRole('link', { name: 'พิมพ์เรื่องของโครงการ' }).click()
    await expect(page.getByRole('region', { name: /^ตัวอย่างเอกสาร/ })).toBeVisible(LONG)
    const { pages } = await readPdf(await savedFile(app, () => book.press('บันทึกเป็น PDF')))
    const text = squeezed(pages.map((one) => one.text).join(''))
    for (const words of [TITLE, 'จ่ายรวม 55,250.50 บาท', 'ก่อนทำ: ซ่อมสะพาน', 'หลังทำ: ซ่อมสะพาน', 'ซื้อไม้ช่วงหน้าแล้งถูกกว่า']) expect(text).toContain(squeezed(words))
  })

  await test.step('the same chain from the meeting, where another of its resolutions is linked too', async () => {
    await reopen()
    await chain.getByRole('link', { name: /^มติที่ / }).click()
    const approval = page.getByRole('article').filter({ hasText: RESOLVED })
    for (const words of ['อนุมัติโครงการ', 'อนุมัติ 60,000 บาท จาก 2 แหล่ง', 'จ่ายแล้ว 55,250.50 บาท 3 รายการ']) await expect(approval).toContainText(words)
    await book.resolve({ item: 6, verb: 'รับทราบ', text: 'ผลการซ่อมสะพาน' })
    const result = page.getByRole('article').filter({ hasText: 'ผลการซ่อมสะพาน' })
    await result.getByRole('button', { name: /^เชื่อมโครงการ/ }).click()
    await dialog.getByLabel(/^โครงการ/).fill('สะพานไม้')
    await page.getByRole('option', { name: TITLE }).click()
    await book.field('ความสัมพันธ์กับโครงการ', dialog).selectOption({ label: 'รับทราบผล' })
    await save('เชื่อมมติ', {})
    await result.getByRole('link', { name: TITLE }).click()
    await expect(book.heading(TITLE)).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'ผลการซ่อมสะพาน' })).toContainText('รับทราบผล')
  })

  await test.step('a picture and a receipt are found, and lead to the part of the page they stand in', async () => {
    for (const [words, name] of [['สะพานผุ', 'งานและผล'], ['ใบเสร็จไม้กระดาน', 'เงิน']] as const) {
      await book.search(words)
      await main.getByRole('link', { name: new RegExp(words) }).click()
      await expect(book.heading(TITLE)).toBeVisible()
      await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true')
    }
  })

  let template: Buffer = Buffer.alloc(0)
  await test.step('rule 25: its money stands in the annual report of the year', async () => {
    await goTo(page, '/reports')
    await book.field('ปี พ.ศ.', main).selectOption(String(now.getFullYear()))
    await expect(page.getByRole('region', { name: /^ตัวอย่างเอกสาร/ })).toBeVisible(LONG)
    const { pages } = await readPdf(await savedFile(app, () => book.press('บันทึกเป็น PDF')))
    const text = squeezed(pages.map((one) => one.text).join(''))
    for (const words of [TITLE, '60,000', '60,500', '55,250.50']) expect(text).toContain(squeezed(words))
  })

  await test.step('as a model it goes to another council, as a file without money that came in or was spent', async () => {
    await reopen()
    await tab('คนและภาคี')
    await book.press('ทำเป็นต้นแบบ')
    await book.press('ส่งเป็นไฟล์ต้นแบบ')
    await dialog.getByLabel(/^ส่งให้สภาใด/).first().fill('สภาองค์กรชุมชนตำบลเพื่อนบ้าน')
    await page.keyboard.press('Tab')
    template = await savedFile(app, () => dialog.getByRole('button', { name: 'บันทึกไฟล์ต้นแบบ' }).click())
    for (const absent of ['ไม้กระดาน', '6050000', '5525050', 'ลงขันเพิ่ม']) expect(template.toString('utf8')).not.toContain(absent)
  })

  await test.step('there it is a proposal with its activities and indicators, without a resolution of its own', async () => {
    page = await app.launch(app.secondDataDir())
    await openSample(page)
    await goTo(page, '/projects')
    await page.getByRole('button', { name: 'นำเข้าต้นแบบ' }).click()
    await page.locator('input[type=file]').setInputFiles({ name: 'ต้นแบบ.samut-template.json', mimeType: 'application/json', buffer: template })
    await page.getByRole('button', { name: 'เพิ่มเป็นข้อเสนอโครงการ' }).click()
    await expect(page.getByText(`ทำตามต้นแบบของสภาตัวอย่างตำบลป่าคลอก: ${TITLE}`)).toBeVisible(LONG)
    await expect(page.getByText('ยังไม่มีมติ', { exact: true }).first()).toBeVisible()
    await page.getByRole('tab', { name: 'งานและผล', exact: true }).click()
    await expect(page.getByRole('region', { name: 'กิจกรรม' })).toContainText('สำรวจความเสียหาย')
    await expect(page.getByRole('region', { name: 'อุบัติเหตุบนสะพาน' })).toBeVisible()
  })
  expect(app.problems).toEqual([])
})
