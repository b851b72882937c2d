/**
 * The council book as its secretary drives it: by the labels on the page and the keyboard, in words of the field.
 * Every method starts where the one before may have left the page, and ends when the page shows what was done.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import type { App } from './app.ts'
import { walkTo } from './folders.ts'
import { LONG } from './long.ts'
import { savedFile } from './saved-file.ts'

/** Sealing with a passphrase takes a second; on a busy machine many. */

export interface Council {
  province: string
  amphoe: string
  tambon: string
  registrationNo: string
  registeredOn: string
  secretary: string
  passphrase: string
}

export interface Member {
  title: string
  givenName: string
  familyName: string
  /** As typed, in พ.ศ. */
  startedOn: string
  post?: string
}

export interface Resolution {
  /** The item's number. */
  item: number
  verb: string
  text: string
}

export class Book {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get page(): Page {
    return this.#app.page
  }

  /** The text of a field, found by its label; what a label adds, such as "(optional)", may follow. */
  field(label: string, within: Page | Locator = this.page): Locator {
    return within.getByLabel(label, { exact: true })
  }

  /** By the menu on the left, to a page whose heading is its name in the menu. */
  async go(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link', { name, exact: true }).click()
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click()
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  /** Types the passphrase at the locked door. */
  async tryPassphrase(passphrase: string): Promise<void> {
    await this.field('รหัสผ่าน').fill(passphrase)
    await this.page.keyboard.press('Enter')
  }

  async unlock(passphrase: string): Promise<void> {
    await this.tryPassphrase(passphrase)
    await expect(this.page.getByRole('navigation', { name: 'เมนูหลัก' })).toBeVisible(LONG)
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l')
    await expect(this.heading('เปิดสมุดสภา')).toBeVisible()
  }

  /** Chooses from a list as one types into it. */
  async #choose(label: string, name: string): Promise<void> {
    const list = this.page.getByRole('combobox', { name: label, exact: true })
    await list.focus()
    await this.page.keyboard.type(name)
    await expect(this.page.getByRole('option', { name, exact: true })).toBeVisible()
    await this.page.keyboard.press('Enter')
    await expect(list).toHaveValue(name)
  }

  /** Questions 1 to 3 of the first start: language, council, who you are. Ends at the recovery sheet. */
  async answerWizard({ province, amphoe, tambon, registrationNo, registeredOn, secretary, passphrase }: Council): Promise<void> {
    await this.press(/^เริ่มสมุดสภาใหม่/)
    await expect(this.heading('ใช้ภาษาอะไร')).toBeVisible()
    await this.page.getByRole('radio', { name: 'ไทย' }).press('Enter')
    await this.press('ถัดไป')
    await this.#choose('จังหวัด', province)
    await this.#choose('อำเภอหรือเขต', amphoe)
    await this.#choose('ตำบลหรือแขวง', tambon)
    await this.field('เลขที่จดแจ้ง (ไม่บังคับ)').fill(registrationNo)
    await this.field('วันที่จดแจ้ง (ไม่บังคับ)').fill(registeredOn)
    await this.press('ถัดไป')
    await this.field('ชื่อของคุณ').fill(secretary)
    await this.field('รหัสผ่าน').fill(passphrase)
    await this.field('พิมพ์รหัสผ่านอีกครั้ง').fill(passphrase)
    await this.press('สร้างสมุดสภา')
    await expect(this.heading('เก็บกุญแจกู้คืน')).toBeVisible(LONG)
  }

  /** Question 4: reads the twelve groups off the sheet, keeps it as PDF, and types two groups back. */
  async keepRecoverySheet(): Promise<{ groups: string[]; pdf: Buffer }> {
    const shown = this.page.getByRole('list', { name: 'กุญแจกู้คืน สิบสองชุด' }).getByRole('listitem')
    const groups = (await shown.allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim())
    const pdf = await savedFile(this.#app, () => this.press('บันทึกเป็น PDF'))
    await this.press('เก็บกุญแจแล้ว')
    const asked = this.page.getByLabel(/^ชุดที่ \d+/)
    await expect(asked).toHaveCount(2)
    // The paper is all there is now: the page itself must not show the key any more.
    await expect(this.page.getByText(groups[0] ?? '')).toHaveCount(0)
    for (const field of await asked.all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')
      await field.fill(groups[Number(/\d+/.exec(label)?.[0]) - 1]?.toLowerCase() ?? '')
    }
    await this.press('ตรวจกุญแจ')
    await expect(this.heading('เริ่มอย่างไร')).toBeVisible()
    return { groups, pdf }
  }

  async addMember({ title, givenName, familyName, startedOn, post }: Member): Promise<void> {
    await this.go('สมาชิก')
    await this.page.getByRole('link', { name: 'เพิ่มสมาชิก' }).first().click()
    const person = this.page.getByRole('group', { name: 'บุคคล', exact: true })
    await this.field('คำนำหน้า', person).fill(title)
    await person.getByLabel(/^ชื่อ/).fill(givenName)
    await this.field('นามสกุล', person).fill(familyName)
    await this.page.getByLabel(/^วันเริ่มวาระ/).fill(startedOn)
    if (post !== undefined) await this.#chooseFromList('ตำแหน่งในสภา', post)
    await this.press('เพิ่มสมาชิก')
    await expect(this.heading(`${title}${givenName} ${familyName}`)).toBeVisible()
  }

  async #chooseFromList(label: string, name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click()
    await this.page.getByRole('option', { name, exact: true }).click()
  }

  /** A meeting with the agenda it comes with; ends on its page. */
  async newMeeting({ heldOn, startsAt, place }: { heldOn: string; startsAt: string; place: string }): Promise<void> {
    await this.go('การประชุม')
    await this.page.getByRole('link', { name: 'สร้างการประชุม' }).first().click()
    const form = this.page.getByRole('form', { name: 'สร้างการประชุม' })
    await form.getByLabel(/^วันที่ประชุม/).fill(heldOn)
    await this.field('เริ่มประชุม', form).fill(startsAt)
    await this.field('สถานที่', form).fill(place)
    await this.press('สร้างการประชุม')
    await expect(this.agenda()).toBeVisible()
  }

  agenda(): Locator {
    return this.page.getByRole('navigation', { name: 'ระเบียบวาระ' })
  }

  quorum(): Locator {
    return this.page.getByRole('status', { name: 'องค์ประชุม' })
  }

  /** F2, the first letters of the name, Enter. */
  async tickPresent(name: string): Promise<void> {
    await this.page.keyboard.press('F2')
    await expect(this.page.getByRole('textbox', { name: 'พิมพ์ชื่อเพื่อหา' })).toBeFocused()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
  }

  async openItem(number: number): Promise<Locator> {
    await this.agenda().getByRole('button', { name: new RegExp(`^${number} `) }).click()
    const text = this.page.getByRole('textbox', { name: `ข้อความวาระที่ ${number}`, exact: true })
    await expect(text).toBeFocused()
    return text
  }

  /** Types into an agenda item and leaves it alone: it is saved by itself. */
  async writeItem(number: number, words: string): Promise<void> {
    const text = await this.openItem(number)
    await text.pressSequentially(words)
    await expect(this.page.getByRole('toolbar', { name: 'รูปแบบข้อความ' }).getByText(/^บันทึกแล้ว/)).toBeVisible()
  }

  /** Ctrl+M, verb, text, Enter. */
  async resolve({ item, verb, text }: Resolution): Promise<void> {
    await this.openItem(item)
    await this.page.keyboard.press('Control+m')
    const form = this.page.getByRole('form', { name: /^มติ/ })
    await this.field('มติ', form).selectOption({ label: verb })
    await this.field('ข้อความมติ', form).fill(text)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('article').filter({ hasText: text })).toBeVisible()
  }

  /** The minutes as they print, saved from their preview. */
  async minutesPdf(): Promise<Buffer> {
    await this.press(/^ดูรายงานการประชุม/)
    await expect(this.page.getByRole('region', { name: /^ตัวอย่างเอกสาร/ })).toBeVisible(LONG)
    return await savedFile(this.#app, () => this.press('บันทึกเป็น PDF'))
  }

  async openMeeting(name: string): Promise<void> {
    await this.go('การประชุม')
    await this.page.getByRole('link', { name }).click()
    await expect(this.agenda()).toBeVisible()
  }

  async newProject(title: string): Promise<void> {
    await this.go('โครงการ')
    await this.page.getByRole('link', { name: 'เพิ่มโครงการ' }).click()
    await this.page.getByLabel(/^ชื่อโครงการ/).fill(title)
    await this.press('บันทึกโครงการ')
    await expect(this.heading(title)).toBeVisible()
  }

  async linkResolution(text: string): Promise<void> {
    await this.press('เชื่อมมติ')
    const dialog = this.page.getByRole('dialog', { name: 'เชื่อมมติกับโครงการ' })
    await dialog.getByLabel(/^มติ/).fill(text)
    await this.page.getByRole('option').filter({ hasText: text }).click()
    await dialog.getByRole('button', { name: 'เชื่อมมติ', exact: true }).click()
    await expect(this.page.getByText('มีมติอนุมัติ')).toBeVisible()
  }

  /** A source of money of this fiscal year, and what came of it in one instalment. */
  async addFunding({ source, promised, received, receivedOn = '', year }: { source: string; promised: string; received: string; receivedOn?: string; year?: string }): Promise<void> {
    await this.page.getByRole('tab', { name: 'เงิน' }).click()
    await this.press('เพิ่มแหล่งเงิน')
    const dialog = this.page.getByRole('dialog')
    await this.field('แหล่งเงิน', dialog).selectOption({ label: source })
    await this.field('อนุมัติ (บาท)', dialog).fill(promised)
    if (year !== undefined) await this.field('ปีงบประมาณ (พ.ศ.)', dialog).fill(year)
    await this.press('บันทึกแหล่งเงิน')
    await expect(this.page.getByRole('row', { name: new RegExp(`^${source} ปีงบประมาณ`) })).toBeVisible()
    if (received === '') return
    await this.press(new RegExp(`^เพิ่มงวดเงิน ${source} `))
    await this.field('วันที่รับเงิน', dialog).fill(receivedOn)
    await this.field('จำนวนที่รับ (บาท)', dialog).fill(received)
    await this.press('บันทึกงวดเงิน')
    await expect(dialog).toHaveCount(0)
  }

  /** @param within where the page has several lists of files */
  async attach(name: string, content: Buffer, mimeType: string, within: Page | Locator = this.page): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await within.getByRole('button', { name: 'แนบไฟล์', exact: true }).click()
    await (await chooser).setFiles({ name, mimeType, buffer: content })
    await expect(this.page.getByRole('button', { name: `เปิดดู ${name}` })).toBeVisible(LONG)
  }

  /** What the search finds, as it is shown: kind by kind, each hit with its line. */
  async search(words: string): Promise<string> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Enter')
    await expect(this.heading('ค้นหา')).toBeVisible()
    await this.answered(words)
    return (await this.page.getByRole('main').getByRole('region').allInnerTexts()).join('\n')
  }

  /** What the page of results shows is the answer to `words`, and something was found. */
  async answered(words: string): Promise<void> {
    const main = this.page.getByRole('main')
    await expect(main.getByRole('searchbox', { name: 'ค้นหาทุกอย่างในสมุด' })).toHaveValue(words)
    await expect(main.locator('[aria-busy]')).toHaveAttribute('aria-busy', 'false')
    await expect(main.getByText(/^พบ \d+ รายการ/)).toBeVisible()
  }

  /** Backs up to a folder, which is verified by the program itself; ends on the backup page. */
  async backUp(folder: string): Promise<void> {
    await this.go('สำรองข้อมูล')
    await this.press('สำรองข้อมูลตอนนี้')
    await walkTo(this.page, folder)
    await this.press('ใช้โฟลเดอร์นี้')
    await expect(this.page.getByText('สำรองข้อมูลเสร็จและตรวจสอบแล้ว')).toBeVisible(LONG)
  }

  /** From the very first page: finds the package, opens it, and looks before restoring. */
  async lookIntoPackage(folder: string, file: string, secret: { passphrase: string } | { paperKey: string }): Promise<void> {
    await this.press(/^กู้คืนจากชุดสำรอง/)
    await walkTo(this.page, folder)
    await this.page.getByRole('button', { name: new RegExp(file.replace(/\.sapha$/, '')) }).click()
    if ('passphrase' in secret) await this.field('รหัสผ่านของผู้ใช้สภานั้น ณ วันที่สำรอง').fill(secret.passphrase)
    else {
      await this.page.getByRole('radio', { name: 'รหัสผ่าน', exact: true }).press('ArrowRight')
      await this.field('กุญแจกู้คืนจากกระดาษ (12 ชุด)').fill(secret.paperKey)
    }
    await this.press('เปิดดูชุดสำรอง')
    await expect(this.page.getByRole('button', { name: 'กู้คืนสภานี้' })).toBeVisible(LONG)
  }

  async restore(): Promise<void> {
    await this.press('กู้คืนสภานี้')
    await expect(this.heading('เปิดสมุดสภา')).toBeVisible(LONG)
  }
}
