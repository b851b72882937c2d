/**
 * Files as they come in an office: empty ones, some under a wrong ending, photos of a telephone with the place they were
 * taken at, names of 200 letters, 60 MB of scanned paper. Each is handled with a sentence, none silently.
 */
import { randomBytes } from 'node:crypto'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Locator } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'
import { CAMERA, madePicture, seen, withPlaceAndCamera } from './support/made-photos.ts'
import { savedFile } from './support/saved-file.ts'

const PDF = Buffer.from('%PDF-1.7\nใบเสร็จรับเงินค่าปูน')
const LONG_NAME = `${'รายงานผลการตรวจรับงานซ่อมฝายบ้านบนครั้งที่สอง'.repeat(5).slice(0, 200)}.txt`

type Chosen = { name: string; mimeType: string; buffer: Buffer }

test('empty files, wrong endings, large photos, long names: each with a sentence, none silently', async ({ app }) => {
  const book = new Book(app)
  const { page } = app
  await book.press(/^ลองใช้กับสภาตัวอย่าง/)
  await expect(page.getByRole('navigation', { name: 'เมนูหลัก' })).toBeVisible(LONG)
  await book.newProject('ซ่อมฝายบ้านบน')
  const dialog = page.getByRole('dialog')
  const opener = (name: string): Locator => page.getByRole('button', { name: `เปิดดู ${name}`, exact: true })

  async function choose(files: Chosen[] | string): Promise<void> {
    const chooser = page.waitForEvent('filechooser')
    await book.press('แนบไฟล์')
    await (await chooser).setFiles(files)
  }
  const stored = (name: string) => savedFile(app, () => page.getByRole('button', { name: `บันทึก ${name} ลงเครื่อง`, exact: true }).click())

  await test.step('an empty file is named and left; those beside it are attached', async () => {
    await choose([
      { name: 'หนึ่ง.txt', mimeType: 'text/plain', buffer: Buffer.from('หนึ่ง') },
      { name: 'ว่าง.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      { name: 'สอง.txt', mimeType: 'text/plain', buffer: Buffer.from('สอง') },
    ])
    await expect(opener('สอง.txt')).toBeVisible(LONG)
    await expect(opener('หนึ่ง.txt')).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('“ว่าง.pdf” ว่างเปล่า (0 ไบต์)')
    await expect(opener('ว่าง.pdf')).toHaveCount(0)
  })

  await test.step('endings that say something else: asked about one by one, each answer does what it says', async () => {
    const zip = Buffer.from(zipSync({ 'ภาพ.txt': new Uint8Array(3) }))
    await choose([
      { name: 'ใบเสร็จ.jpg', mimeType: 'image/jpeg', buffer: PDF },
      { name: 'หนังสือ.pdf', mimeType: 'application/pdf', buffer: zip },
      { name: 'คู่มือ.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1') },
    ])
    await expect(dialog).toContainText('“ใบเสร็จ.jpg” ลงท้ายด้วย .jpg ซึ่งหมายถึงรูปภาพ JPEG แต่เนื้อในเป็นเอกสาร PDF')
    await expect(dialog.getByRole('button', { name: 'แนบเป็น .pdf', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('“หนังสือ.pdf” ลงท้ายด้วย .pdf ซึ่งหมายถึงเอกสาร PDF แต่เนื้อในเป็นไฟล์บีบอัด ZIP')
    await dialog.getByRole('button', { name: 'แนบเป็น .pdf ตามเดิม' }).click()
    await expect(dialog).toContainText('“คู่มือ.pdf”')
    await expect(dialog).toContainText('แต่เนื้อในเป็นโปรแกรมของ Windows')
    // What may do harm is left by the key that is pressed without reading.
    await expect(dialog.getByRole('button', { name: 'ไม่แนบไฟล์นี้' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(opener('ใบเสร็จ.pdf')).toBeVisible(LONG)
    expect(await stored('ใบเสร็จ.pdf')).toEqual(PDF)
    expect(await stored('หนังสือ.pdf')).toEqual(zip)
    await expect(opener('คู่มือ.pdf')).toHaveCount(0)
    await expect(opener('ใบเสร็จ.jpg')).toHaveCount(0)
  })

  const photo = withPlaceAndCamera(await madePicture(page, { width: 3000, height: 2000, type: 'image/jpeg' }))
  const seal = await madePicture(page, { width: 1800, height: 400, type: 'image/png', hole: true, grainy: true })
  const plain = await madePicture(page, { width: 1700, height: 900, type: 'image/png', hole: true })
  const small = withPlaceAndCamera(await madePicture(page, { width: 400, height: 300, type: 'image/jpeg' }))
  expect([photo.includes(CAMERA), (await seen(page, photo)).width]).toEqual([true, 2000])

  await test.step('photos made smaller by choice: upright, and place and camera are in no byte of what is kept', async () => {
    await choose([
      { name: 'ฝาย.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: 'ตรา.png', mimeType: 'image/png', buffer: seal },
      { name: 'แผนผัง.png', mimeType: 'image/png', buffer: plain },
      { name: 'เล็ก.jpg', mimeType: 'image/jpeg', buffer: small },
    ])
    await expect(dialog).toContainText('มีรูปขนาดใหญ่ 3 รูป')
    await expect(dialog).toContainText('2000 × 3000 จุด')
    await expect(dialog).toContainText('ลบข้อมูลสถานที่ถ่ายกับข้อมูลกล้องออกจากรูป')
    await dialog.getByRole('button', { name: 'ย่อรูปให้เล็กลง' }).click()
    await expect(opener('เล็ก.jpg')).toBeVisible(LONG)
    await expect(page.getByRole('status').filter({ hasText: 'และลบข้อมูลสถานที่ถ่ายกับข้อมูลกล้องออกแล้ว' })).toContainText('ย่อรูป 2 รูป')

    const kept = await stored('ฝาย.jpg')
    expect(kept.length).toBeLessThan(photo.length)
    expect([kept.includes('Exif'), kept.includes(CAMERA), kept.subarray(0, 3).toString('hex')]).toEqual([false, false, 'ffd8ff'])
    const look = await seen(page, kept)
    expect([look.width, look.height]).toEqual([1067, 1600])
    // Turned a quarter to the right, what was left is on top.
    expect(look.topLeft[0]).toBeGreaterThan(240)
    expect(look.topRight[0]).toBeGreaterThan(240)
    expect(look.topRight[1]).toBeLessThan(20)

    const sealKept = await stored('ตรา.png')
    expect(sealKept.subarray(1, 4).toString()).toBe('PNG')
    expect((await seen(page, sealKept)).width).toBe(1600)
    await expect(page.getByText('“แผนผัง.png” ย่อแล้วไม่เล็กลง จึงเก็บไฟล์เดิมไว้')).toBeVisible()
    expect(await stored('แผนผัง.png')).toEqual(plain)
    // What is small already is not asked about and kept byte for byte.
    expect(await stored('เล็ก.jpg')).toEqual(small)
  })

  await test.step('kept as they are by choice, byte for byte; or left', async () => {
    await choose([{ name: 'ต้นฉบับ.jpg', mimeType: 'image/jpeg', buffer: photo }])
    await dialog.getByRole('button', { name: 'เก็บไฟล์เดิม' }).click()
    await expect(opener('ต้นฉบับ.jpg')).toBeVisible(LONG)
    expect(await stored('ต้นฉบับ.jpg')).toEqual(photo)
    await choose([
      { name: 'ไม่เอา.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: 'สาม.txt', mimeType: 'text/plain', buffer: Buffer.from('สาม') },
    ])
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(opener('สาม.txt')).toBeVisible(LONG)
    await expect(opener('ไม่เอา.jpg')).toHaveCount(0)
  })

  await test.step('a likeness of each picture; Enter opens it, the arrows go to the next picture, Esc closes', async () => {
    const likeness = page.getByRole('img', { name: 'ฝาย.jpg', exact: true })
    await opener('ฝาย.jpg').focus()
    await expect(likeness).toBeVisible()
    expect(await likeness.evaluate((image: HTMLImageElement) => Math.max(image.naturalWidth, image.naturalHeight))).toBe(96)
    await expect(page.getByRole('img', { name: 'ใบเสร็จ.pdf', exact: true })).toHaveCount(0)
    await page.keyboard.press('Enter')
    const shown = dialog.locator('img')
    await expect(shown).toHaveAttribute('alt', 'ฝาย.jpg')
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(1600)
    await expect(dialog).toContainText('รูปที่ 1 จาก 5')
    await page.keyboard.press('ArrowRight')
    await expect(shown).toHaveAttribute('alt', 'ตรา.png')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(shown).toHaveAttribute('alt', 'ต้นฉบับ.jpg')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await expect(shown).toHaveAttribute('alt', 'เล็ก.jpg')
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(400)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(opener('ฝาย.jpg')).toBeFocused()
  })

  await test.step('a name of 200 Thai letters is whole in the book; saved outside it is shortened, and that is said', async () => {
    await choose([{ name: LONG_NAME, mimeType: 'text/plain', buffer: Buffer.from('ยาว') }])
    await expect(opener(LONG_NAME)).toBeVisible(LONG)
    expect((await stored(LONG_NAME)).toString()).toBe('ยาว')
    await expect(page.getByText(/ชื่อไฟล์ยาวเกินที่เครื่องเก็บได้ จึงบันทึกเป็น “รายงานผล.+\.txt”/)).toBeVisible()
  })

  await test.step('60 MB: progress is told and the window stays live; over the limit is refused with the limit', async () => {
    const large = join(app.folder, 'สแกน.pdf')
    await writeFile(large, Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(60_000_000)]))
    await page.evaluate(() => {
      const watch = { longest: 0, last: performance.now(), told: new Set<string>() }
      Object.assign(globalThis, { samutWatch: watch })
      const look = () => {
        const now = performance.now()
        watch.longest = Math.max(watch.longest, now - watch.last)
        watch.last = now
        const told = /กำลังแนบ สแกน\.pdf (\d+)%/.exec(document.body.textContent)?.[1]
        if (told !== undefined) watch.told.add(told)
        setTimeout(look, 5)
      }
      look()
    })
    await choose(large)
    await expect(opener('สแกน.pdf')).toBeVisible(LONG)
    const { longest, told } = await page.evaluate(() => {
      const { longest, told } = (globalThis as unknown as { samutWatch: { longest: number; told: Set<string> } }).samutWatch
      return { longest, told: told.size }
    })
    test.info().annotations.push({ type: '60 MB', description: `longest stall ${Math.round(longest)} ms, ${told} steps of progress` })
    expect(told).toBeGreaterThan(20)

    const huge = join(app.folder, 'ใหญ่เกิน.mp4')
    await writeFile(huge, '')
    await truncate(huge, 201 * 1024 * 1024)
    await choose(huge)
    await expect(page.getByRole('alert').filter({ hasText: 'ใหญ่เกิน.mp4' })).toContainText(/“ใหญ่เกิน\.mp4” มีขนาด [\d.]+ MB ใหญ่เกินที่แนบได้ คือไม่เกิน [\d.]+ MB/)
  })
  expect(app.problems).toEqual([])
})
