import { describe, expect, test } from 'vitest'
import { AppError } from '../../electron/contract/errors.ts'
import { writeWorkbook, writeZip, type CellInput } from '../support/workbook.ts'
import { flagsOf, inventedId, people, readBytes, readCsvText, readRows, records, windows874 } from './invented.ts'

/** What a file is, in which letters, and what becomes of one that is no list, damaged, or made to harm. */

const HEAD = 'ที่,ชื่อ-สกุล,เลขบัตรประชาชน,กลุ่ม'
const LINES = people(3).map((one, n) => `${String(n + 1)},${one.title}${one.givenName} ${one.familyName},${one.nationalId},"${one.organisation}, ตำบลทดลอง"`)
const TEXT = [HEAD, ...LINES].join('\r\n')
const IDS = people(3).map(({ nationalId }) => nationalId)

const idsOf = (preview: ReturnType<typeof readBytes>) => records(preview).map(({ nationalId }) => nationalId)

/** The code and details that reading ends in. */
function refusal(bytes: Uint8Array, fileName = 'ทะเบียน.xlsx'): [string, unknown] {
  try {
    readBytes(bytes, fileName)
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details]
    throw error
  }
  return ['read', null]
}

describe('a CSV in any of its letters', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT)], ['utf-8', Buffer.from(`\ufeff${TEXT}`)], ['windows-874', windows874(TEXT)], ['utf-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('%s', (encoding, bytes) => {
    const preview = readBytes(bytes, 'ทะเบียน.csv')
    expect(preview.file).toMatchObject({ format: 'csv', encoding, delimiter: ',' })
    expect(idsOf(preview)).toEqual(IDS)
    expect(records(preview)[0]?.organisation).toBe(`${people(1)[0]?.organisation ?? ''}, ตำบลทดลอง`)
    expect(flagsOf(preview).flat()).toEqual([])
  })

  test.each([[';'], ['\t'], ['|']])('parted by %j', (delimiter) => {
    const preview = readCsvText(TEXT.replaceAll('"', '').replaceAll(', ตำบลทดลอง', '').replaceAll(',', delimiter))
    expect([preview.file.delimiter, idsOf(preview)]).toEqual([delimiter, IDS])
  })

  test('"sep=;" names the delimiter and is row 1', () => {
    const preview = readCsvText(`sep=;\r\n${TEXT.replaceAll('"', '').replaceAll(', ตำบลทดลอง', '').replaceAll(',', ';')}`)
    expect([preview.file.delimiter, preview.sheets[0]?.headerRows, idsOf(preview)]).toEqual([';', [2], IDS])
  })

  test('a line break within quotes starts no new row; ="…" is how some programs keep a zero', () => {
    const preview = readCsvText(`ชื่อ-สกุล,ที่อยู่,โทร\n"นายสมชาย ทองทดลอง","12 หมู่ 4\nตำบลทดลอง","=""0810001234"""\nนางสายใจ แก้วสมมุติ,13 หมู่ 4,0820001234\n`)
    expect(preview.rows.map(({ row }) => row)).toEqual([2, 3])
    expect(records(preview)[0]).toMatchObject({ houseNo: '12', moo: 4, tambon: 'ทดลอง', phones: ['0810001234'] })
  })
})

describe('what is no list', () => {
  test('an empty file, blanks, a heading alone, a workbook of empty sheets', () => {
    expect(refusal(Buffer.alloc(0))[0]).toBe('FILE_EMPTY')
    expect(refusal(Buffer.from(' \r\n \n'))[0]).toBe('FILE_EMPTY')
    expect(refusal(writeWorkbook({ sheets: [{ name: 'Sheet1', rows: [] }] }))[0]).toBe('FILE_EMPTY')
    expect(refusal(Buffer.from(HEAD))[0]).toBe('ROLL_EMPTY')
    expect(refusal(Buffer.from(`${HEAD}\n,,,\n,รวม 0 คน,,\n`))[0]).toBe('ROLL_EMPTY')
  })

  test('a table of something else', () => {
    expect(refusal(Buffer.from('date,open,close\n2026-01-01,10,11\n2026-01-02,11,12\n'))[0]).toBe('ROLL_COLUMNS_UNKNOWN')
    expect(refusal(writeWorkbook({ sheets: [{ name: 'Sheet1', rows: [['รายรับ', 'รายจ่าย', 'คงเหลือ'], [100, 20, 80]] }] }))[0]).toBe('ROLL_COLUMNS_UNKNOWN')
    expect(refusal(Buffer.from('บันทึกช่วยจำ โทรหาช่างไฟ'))[0]).toBe('ROLL_COLUMNS_UNKNOWN')
  })

  test.each([
    ['pdf', Buffer.from('%PDF-1.7 …')], ['image', Buffer.from([0xff, 0xd8, 0xff, 0xe0])], ['html', Buffer.from('<html><table></table></html>')], ['rtf', Buffer.from('{\\rtf1')],
    ['archive', Buffer.from('Rar!\x1a')], ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])], ['docx', writeZip([['word/document.xml', '<w/>']])],
    ['ods', writeZip([['mimetype', 'x'], ['content.xml', '<x/>']])], ['zip', writeZip([['a.txt', 'a']])], ['binary', Buffer.from('a\u0000b\u0000')],
  ])('a foreign file is named for what it is: %s', (kind, bytes) => {
    expect(refusal(bytes)).toEqual(['FILE_KIND_UNKNOWN', { kind }])
  })

  test('letters of no known encoding', () => {
    expect(refusal(Buffer.from([0xe9, 0xff, 0xfe, 0x41, 0x2c, 0xfd, 0x42]), 'a.csv')[0]).toBe('FILE_UNREADABLE')
  })
})

describe('damage is an error, never another digit', () => {
  const whole = writeWorkbook({ sheets: [{ name: 'Sheet1', rows: [['ชื่อ-สกุล', 'เลขบัตรประชาชน'], ...people(40).map((one): CellInput[] => [`${one.title}${one.givenName} ${one.familyName}`, one.nationalId])] }] })

  test('cut off anywhere', () => {
    for (let share = 0.1; share < 1; share += 0.1) expect(refusal(whole.subarray(0, Math.floor(whole.length * share)))[0]).toBe('FILE_DAMAGED')
  })

  test('any flipped byte is found, or changes nothing that is read', () => {
    const expected = JSON.stringify(readBytes(whole).rows)
    for (let at = 4; at < whole.length; at += 37) {
      const spoilt = Buffer.from(whole)
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10
      let rows: string
      try {
        rows = JSON.stringify(readBytes(spoilt).rows)
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
        continue
      }
      expect(rows).toBe(expected)
    }
  })

  test('a quote that never ends', () => {
    expect(refusal(Buffer.from(`${HEAD}\n1,"นายสมชาย ทองทดลอง,${inventedId(1)},กลุ่ม\n2,นาง,x,y\n`), 'a.csv')[0]).toBe('FILE_DAMAGED')
  })
})

describe('files made to harm are bounded', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  /** A workbook whose sheet is this XML. */
  const withSheet = (xml: string, strings = '<sst/>') => writeZip([
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="a" r:id="b"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="b" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="c" Type="x/sharedStrings" Target="strings.xml"/></Relationships>'],
    ['xl/sheet.xml', xml],
    ['xl/strings.xml', strings],
  ])
  const sheet = (data: string, after = '') => withSheet(`<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`)
  const soon = (bytes: Buffer): string => {
    const start = process.cpuUsage()
    const [code] = refusal(bytes)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(5)
    return code
  }

  /** The same zip, with another unpacked size in its directory for the large part. */
  const claiming = (bytes: Buffer, size: number): Buffer => {
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      if (bytes.readUInt32LE(at + 24) > 1_000_000) bytes.writeUInt32LE(size, at + 24)
    }
    return bytes
  }

  test('a bomb is refused before it is unpacked, and one that hides its size where it passes it', () => {
    const blanks = withSheet(`<worksheet>${' '.repeat(5_000_000)}</worksheet>`)
    expect(soon(claiming(Buffer.from(blanks), 2_000_000_000))).toBe('FILE_TOO_LARGE')
    expect(soon(claiming(Buffer.from(blanks), 1000))).toBe('FILE_DAMAGED')
  })

  test('a cell in row 1,048,576 or column XFD, whatever the dimension says', () => {
    expect(soon(sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toBe('FILE_TOO_LARGE')
    expect(soon(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe('FILE_TOO_LARGE')
    expect(soon(sheet('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'))).toBe('FILE_TOO_LARGE')
    const claimed = readRows([['ชื่อ-สกุล', 'หมู่'], ['นายสมชาย ทองทดลอง', 2]], { dimension: 'A1:XFD1048576' })
    expect(records(claimed)).toHaveLength(1)
  })

  test('many cells far to the right cost no table of their own', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${String(row + 1)}"><c r="BXW${String(row + 1)}"><v>1</v></c></row>`).join('')
    expect(soon(sheet(rows))).toBe('FILE_TOO_LARGE')
  })

  test('XML as deep as the file is long', () => {
    expect(['FILE_DAMAGED', 'FILE_EMPTY']).toContain(soon(withSheet('<a>'.repeat(2_000_000))))
    expect(['FILE_DAMAGED', 'FILE_EMPTY']).toContain(soon(withSheet('<a>'.repeat(200_000) + '</a>'.repeat(200_000))))
  })

  test('entities that grow, a document type', () => {
    expect(soon(withSheet('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>'))).toBe('FILE_DAMAGED')
  })

  test('a merge over everything, and a hundred thousand merges', () => {
    const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>ชื่อ-สกุล</t></is></c><c r="B1" t="inlineStr"><is><t>หมู่</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>นายสมชาย ทองทดลอง</t></is></c></row>'
    expect(soon(sheet(data, '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>'))).toBe('read')
    const many = Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${String(at + 3)}:B${String(at + 3)}"/>`).join('')
    expect(['read', 'FILE_TOO_LARGE']).toContain(soon(sheet(data, `<mergeCells>${many}</mergeCells>`)))
  })

  test('cells of more letters than a cell can hold', () => {
    expect(soon(Buffer.from(`ชื่อ-สกุล,หมู่\n"${'ก'.repeat(500_000)}",1\n`))).toBe('FILE_TOO_LARGE')
  })

  test('cells as full as they can be, of what patterns might stumble over', () => {
    for (const letter of ['ก', '1', ' x', '(', '/', ',1', 'นาย ', '1-', '.', 'ม.1 ']) {
      const long = letter.repeat(Math.floor(32_000 / letter.length))
      expect(soon(Buffer.from(`ชื่อ-สกุล,วันเกิด,ที่อยู่,โทร,กลุ่ม,ตำแหน่ง,หมายเหตุ\n"นายสมชาย ทองทดลอง","${long}","${long}","${long}","${long}","${long}","${long}"\n"${long}",,,,,,\n`))).not.toBe('')
    }
  })
})
