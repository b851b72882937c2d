/**
 * A meeting as it is held: somebody comes late, the quorum is lost, one stands aside, votes are cast by name; and a
 * meeting that is put off for want of a quorum. Typed as a secretary types it, in the sample council of thirty members.
 */
import { readPdf, squeezed } from '../support/read-pdf.ts'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'

/** Today as typed, in พ.ศ.: a meeting of a later day cannot have been put off yet. */
function today(): string {
  const [year = '', month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' }).format(new Date()).split('-')
  return `${day}/${month}/${Number(year) + 543}`
}

test('late arrival, lost quorum, recusal, votes by name, a meeting put off', async ({ app }) => {
  const book = new Book(app)
  const { page } = app
  const key = (name: string) => page.keyboard.press(name)
  const times = (name: string) => page.getByRole('group', { name: `เวลามาหรือกลับของ ${name}` })
  let people: string[] = []

  await test.step('fifteen of thirty are a quorum; the first mark opens the meeting', async () => {
    await book.press(/^ลองใช้กับสภาตัวอย่าง/)
    await expect(page.getByRole('navigation', { name: 'เมนูหลัก' })).toBeVisible(LONG)
    await book.newMeeting({ heldOn: today(), startsAt: '9.30', place: 'ศาลาประชาคม' })
    await expect(page.getByText('ยังไม่เปิดประชุม')).toBeVisible()
    people = await page.locator('[data-person]').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''))
    expect(people).toHaveLength(30)
    await key('F2')
    await key('ArrowDown')
    for (let at = 0; at < 15; at += 1) {
      await key('Space')
      await key('ArrowDown')
    }
    await expect(book.quorum()).toContainText('มาแล้ว 15 คน ครบองค์ประชุม')
    await expect(page.getByText('กำลังประชุม')).toBeVisible()
  })

  await test.step('Enter on a name takes times: one comes late, two leave, and the quorum is lost at 11.30', async () => {
    const [late = '', early = '', last = ''] = [people[15], people[14], people[13]]
    await expect(page.getByRole('checkbox', { name: late })).toBeFocused()
    await key('Enter')
    await expect(times(late).getByLabel('มาเวลา')).toBeFocused()
    await page.keyboard.type('10.15')
    await key('Enter')
    await expect(book.quorum()).toContainText('มาแล้ว 16 คน')
    await expect(times(late).getByLabel('กลับอีกเวลา')).toBeFocused()
    await key('Escape')
    await expect(page.getByRole('checkbox', { name: late })).toBeFocused()
    for (const [name, at] of [[early, '11.00'], [last, '11.30']] as const) {
      await key('ArrowUp')
      await expect(page.getByRole('checkbox', { name })).toBeFocused()
      await key('Enter')
      await key('Tab')
      await expect(times(name).getByLabel('กลับเวลา')).toBeFocused()
      await page.keyboard.type(at)
      await key('Enter')
      await expect(times(name).getByLabel('กลับอีกเวลา')).toBeFocused()
      await key('Escape')
    }
    await expect(book.quorum()).toContainText('มาแล้ว 14 คน ขาดอีก 1 คน')
    await expect(book.quorum()).toContainText('ไม่ครบตั้งแต่ 11.30 น. (เหลือ 14 คน)')
    await expect(page.getByText('มา 10.15 น.')).toBeVisible()
  })

  await test.step('one stands aside, the others vote by name at 11.10: equal, and the chair decides', async () => {
    await book.openItem(5)
    await page.getByRole('button', { name: /^เพิ่มผู้ไม่ร่วมพิจารณา/ }).press('Enter')
    await page.keyboard.type(people[1] ?? '')
    await key('Enter')
    await key('Tab')
    await page.keyboard.type('เป็นผู้เสนอโครงการ')
    await key('Enter')
    await expect(page.getByRole('list', { name: 'ผู้ไม่ร่วมพิจารณา' })).toContainText(`${people[1]} ไม่ร่วมพิจารณา (เป็นผู้เสนอโครงการ)`)

    await key('Control+m')
    const form = page.getByRole('form', { name: /^มติ/ })
    await book.field('ข้อความมติ', form).fill('ให้ซ่อมสะพานท่าเรือ')
    await book.field('เวลาที่ลงมติ', form).fill('11.10')
    await key('Tab')
    await book.field('วิธีลงคะแนน', form).selectOption({ label: 'ขานชื่อ' })
    const voters = form.getByRole('list', { name: 'ลงคะแนนโดยขานชื่อ' })
    await expect(voters.getByRole('listitem')).toHaveCount(14)
    await expect(voters).not.toContainText(people[1] ?? '')
    await key('Tab')
    await expect(voters.getByRole('radio').first()).toBeFocused()
    for (const vote of '11111112222222') await key(vote)
    await expect(form).toContainText('เห็นชอบ 7 ไม่เห็นชอบ 7 งดออกเสียง 0')
    await book.field('เสียงชี้ขาดของประธาน', form).selectOption({ label: 'เห็นชอบ' })
    await book.field('ข้อความมติ', form).press('Enter')
    const line = page.getByRole('article').filter({ hasText: 'ให้ซ่อมสะพานท่าเรือ' })
    await expect(line).toContainText('11.10 น. · ขานชื่อ · เห็นชอบ 7 ไม่เห็นชอบ 7 งดออกเสียง 0 · ประธานชี้ขาดเห็นชอบ')
    await expect(line).not.toContainText('ไม่ครบองค์ประชุม')
  })

  await test.step('more hands than voters, and no quorum at 11.40: kept, with warnings', async () => {
    await key('Control+m')
    const form = page.getByRole('form', { name: /^มติ/ })
    await book.field('ข้อความมติ', form).fill('ให้ปิดท่าเรือ')
    await book.field('เวลาที่ลงมติ', form).fill('11.40')
    await form.getByRole('group', { name: /คะแนนเสียง/ }).getByLabel('เห็นชอบ', { exact: true }).fill('20')
    await expect(form.getByRole('status').filter({ hasText: 'มากกว่าผู้มีสิทธิลงคะแนน 13 คน' })).toBeVisible()
    await book.field('ข้อความมติ', form).press('Enter')
    await page.reload()
    await book.openItem(5)
    const line = page.getByRole('article').filter({ hasText: 'ให้ปิดท่าเรือ' })
    await expect(line).toContainText('รวม 20 คะแนน มากกว่าผู้มีสิทธิลงคะแนน 13 คน')
    await expect(line).toContainText('ขณะมีผู้มาประชุม 14 คน ไม่ครบองค์ประชุม')
  })

  await test.step('a table is typed with Tab alone, which adds the rows it needs; one from a spreadsheet is pasted as a table', async () => {
    const text = await book.openItem(4)
    await page.keyboard.type('ฐานะกองทุนสวัสดิการ')
    await key('Enter')
    await page.getByRole('button', { name: 'ใส่ตาราง' }).press('Enter')
    const typed = ['ที่', 'ประเภท', 'จำนวนเงิน', '1', 'เกิด', '12,000', '2', 'เจ็บป่วย', '61,000', '3', 'ทุนการศึกษา', '20,000']
    for (const [at, words] of typed.entries()) {
      if (at > 0) await key('Tab')
      await page.keyboard.type(words)
    }
    await expect(text.getByRole('row')).toHaveCount(4)
    await page.getByRole('button', { name: 'แก้ตาราง' }).press('Enter')
    await page.getByRole('menuitem', { name: 'ลบแถวนี้' }).press('Enter')
    await expect(text.getByRole('row')).toHaveCount(3)
    await expect(text.getByRole('columnheader')).toHaveText(['ที่', 'ประเภท', 'จำนวนเงิน'])
    await key('Control+End')
    await text.evaluate((editor) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', '<table><tr><td colspan="2">ผู้รับสวัสดิการ</td></tr><tr><td>หญิง</td><td>73</td></tr></table>')
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await expect(text.getByRole('table')).toHaveCount(2)
    await expect(page.getByRole('toolbar', { name: 'รูปแบบข้อความ' }).getByText(/^บันทึกแล้ว/)).toBeVisible()
    await page.reload()
    const again = await book.openItem(4)
    await expect(again.getByRole('table').nth(1).getByRole('row').first().getByRole('cell')).toHaveText(['ผู้รับสวัสดิการ', ''])
  })

  await test.step('the minutes tell all of it', async () => {
    const { pages } = await readPdf(await book.minutesPdf())
    const paper = squeezed(pages.map(({ text }) => text).join(''))
    for (const words of ['(มาเวลา 10.15 น.)', '(กลับเวลา 11.00 น.)', 'เมื่อเวลา 11.30 น. มีผู้มาประชุมเหลือ 14 คน ไม่ครบองค์ประชุม',
      `${people[1]} ไม่ร่วมพิจารณาและลงมติในระเบียบวาระนี้ เนื่องจากเป็นผู้เสนอโครงการ`, 'ผู้ออกเสียงไม่เห็นชอบ 7 คน',
      'ประธานในที่ประชุมออกเสียงชี้ขาดเห็นชอบ', 'เจ็บป่วย61,000', 'ผู้รับสวัสดิการ', '(ขณะลงมติเวลา 11.40 น. มีผู้มาประชุม 14 คน ไม่ครบองค์ประชุม)']) expect(paper).toContain(squeezed(words))
  })

  await test.step('a meeting without a quorum is put off: on record, and not counted', async () => {
    await book.go('การประชุม')
    const counted = await page.getByText(/^ประชุมครบองค์แล้ว/).first().innerText()
    await page.getByRole('link', { name: 'สร้างการประชุม' }).first().click()
    await book.field('ประเภท').selectOption({ label: 'ประชุมวิสามัญ' })
    await book.press('สร้างการประชุม')
    await expect(book.agenda()).toBeVisible()
    await book.tickPresent(people[0] ?? '')
    await expect(book.quorum()).toContainText('ขาดอีก 14 คน')
    await book.press('เลื่อนเพราะไม่ครบองค์ประชุม')
    await page.getByRole('dialog').getByRole('button', { name: 'เลื่อนเพราะไม่ครบองค์ประชุม' }).press('Enter')
    await expect(page.getByText('เลื่อน ไม่ครบองค์ประชุม', { exact: true })).toBeVisible()
    const { pages } = await readPdf(await book.minutesPdf())
    expect(squeezed(pages.map(({ text }) => text).join(''))).toContain(squeezed('ไม่ครบองค์ประชุม ประธานในที่ประชุมจึงเลื่อนการประชุม'))
    await book.go('การประชุม')
    await expect(page.getByRole('row', { name: /ประชุมวิสามัญ/ })).toContainText('เลื่อน ไม่ครบองค์')
    await expect(page.getByText(/^ประชุมครบองค์แล้ว/).first()).toHaveText(counted)
  })
})
