import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../electron/contract/papers.ts'
import { sheetCsv, sheetXlsx } from '../../electron/documents/sheet.ts'
import { openZip } from '../../electron/imports/table/zip.ts'
import { readTable } from '../../electron/imports/table/read-table.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SHEET: Sheet = {
  title: 'ทำเนียบสมาชิก ณ วันที่ 10 ก.พ. 2569: [ร่าง]',
  columns: [{ heading: 'ลำดับ', kind: 'number' }, { heading: 'ชื่อ', kind: 'text' }, { heading: 'โทรศัพท์', kind: 'text' }, { heading: 'วันเริ่มวาระ', kind: 'date' }],
  rows: [
    [1, 'นางสาวพระนครศรีอยุธยาวรรณ ณ ถลาง', '0812345678', '2025-08-17'],
    [2, 'น้ำ, "ป่ำ"', '=HYPERLINK("http://x.invalid")', '2024-02-29'],
    [3, 'เกิดก่อน พ.ศ. 2443', null, '1899-12-31'],
    [4, '<b>&', '', null],
  ],
}
const csvOf = (sheet: Sheet): string => Buffer.from(sheetCsv(sheet)).toString('utf8')

describe('a list as CSV', () => {
  it('begins with a byte order mark, has Thai headings, and dates of พ.ศ. in figures', () => {
    expect(csvOf(SHEET).split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFลำดับ,ชื่อ,โทรศัพท์,วันเริ่มวาระ', '1,นางสาวพระนครศรีอยุธยาวรรณ ณ ถลาง,0812345678,17/08/2568',
    ])
  })
  it('quotes what must be quoted, and lets nothing be a formula', () => {
    expect(csvOf(SHEET)).toContain('2,"น้ำ, ""ป่ำ""","\'=HYPERLINK(""http://x.invalid"")",29/02/2567')
  })
})

describe('a list as a workbook', () => {
  it('is read back as it was written, by the program’s own reader', async () => {
    const table = readTable(await sheetXlsx(SHEET), 'ทำเนียบ.xlsx')
    const text = JSON.stringify(table)
    for (const word of ['ลำดับ', 'วันเริ่มวาระ', 'นางสาวพระนครศรีอยุธยาวรรณ ณ ถลาง', '0812345678', '31/12/2442', '<b>&']) expect(text).toContain(word)
  })

  it('has rows high enough for Thai, long words wrapped, and amounts of baht with two decimals', async () => {
    const long = 'โครงการอนุรักษ์'.repeat(8)
    const bytes = await sheetXlsx({ title: 'เงิน', columns: [{ heading: 'โครงการ', kind: 'text' }, { heading: 'รับแล้ว (บาท)', kind: 'number' }], rows: [['ฝาย', 1234.5], [long, 0], [null, 1]] })
    const part = (name: string) => Buffer.from(openZip(bytes, 1_000_000).read(name) ?? []).toString('utf8')
    expect([...part('xl/worksheets/sheet1.xml').matchAll(/<row[^>]* ht="(\d+)"/g)].map(([, height]) => Number(height))).toEqual([24, 24, 24 * Math.ceil(long.length / 48), 24])
    expect(part('xl/styles.xml')).toContain('#,##0.00')
    expect(part('xl/styles.xml')).toContain('wrapText="1"')
  })

  const soffice = ((): string | null => {
    try {
      return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim()
    } catch {
      return null
    }
  })()
  it.skipIf(soffice === null)('opens in LibreOffice with its dates in พ.ศ. and its telephone numbers whole', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'list.xlsx'), await sheetXlsx(SHEET))
    // 76: UTF-8; "as shown", so that the calendar of the cells can be seen.
    execFileSync(soffice ?? '', ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true', '--outdir', folder, join(folder, 'list.xlsx')], { stdio: 'ignore', timeout: 90_000 })
    const lines = readFileSync(join(folder, 'list.csv'), 'utf8').split('\n')
    expect(lines[0]).toBe('ลำดับ,ชื่อ,โทรศัพท์,วันเริ่มวาระ')
    expect(lines[1]).toMatch(/^1,นางสาวพระนครศรีอยุธยาวรรณ ณ ถลาง,0812345678,17 ส\.ค\. 2568$/)
    expect(lines[2]).toContain('=HYPERLINK')
    expect(lines[2]).toMatch(/29 ก\.พ\. 2567$/)
  }, 120_000)
})
