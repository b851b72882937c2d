import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { endingOf, withEnding } from '../../electron/contract/files.ts'
import { kindMismatch, kindOf } from '../../electron/domain/file-kind.ts'
import { compound } from '../support/compound-file.ts'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(3)])))
const openDocument = (kind: string): Uint8Array => zipSync({ mimetype: [ascii(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }], 'content.xml': new Uint8Array(9) })
const office = (...parts: string[]): Uint8Array => zip('[Content_Types].xml', '_rels/.rels', ...parts)
const isoMedia = (brand: string): Uint8Array => ascii(`\0\0\0\x20ftyp${brand}\0\0\0\0${'\0'.repeat(40)}`)

const SAMPLES: [kind: string, ending: string, bytes: Uint8Array][] = [
  ['pdf', 'pdf', ascii('%PDF-1.7\n')],
  ['pdf', 'pdf', ascii(`\xef\xbb\xbf\r\n${' '.repeat(500)}%PDF-1.4\n`)],
  ['jpeg', 'jpg', ascii('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['png', 'png', ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['gif', 'gif', ascii('GIF89a\x01\0\x01\0')],
  ['webp', 'webp', ascii('RIFF\x24\0\0\0WEBPVP8 ')],
  ['bmp', 'bmp', ascii('BM\x9a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0')],
  ['tiff', 'tif', ascii('II*\0\x08\0\0\0')],
  ['tiff', 'tif', ascii('MM\0*\0\0\0\x08')],
  ['heic', 'heic', isoMedia('heic')],
  ['heic', 'heic', isoMedia('mif1')],
  ['docx', 'docx', office('word/document.xml')],
  ['xlsx', 'xlsx', office('xl/workbook.xml')],
  ['pptx', 'pptx', office('ppt/presentation.xml')],
  ['docm', 'docm', office('word/document.xml', 'word/vbaProject.bin')],
  ['xlsm', 'xlsm', office('xl/workbook.xml', 'xl/vbaProject.bin')],
  ['pptm', 'pptm', office('ppt/presentation.xml', 'ppt/vbaProject.bin')],
  ['odt', 'odt', openDocument('text')],
  ['ods', 'ods', openDocument('spreadsheet')],
  ['odp', 'odp', openDocument('presentation')],
  ['zip', 'zip', zip('ภาพ.jpg', 'word/เอกสาร.txt')],
  ['doc', 'doc', compound('WordDocument')],
  ['xls', 'xls', compound('Workbook')],
  ['xls', 'xls', compound('Book')],
  ['ppt', 'ppt', compound('PowerPoint Document')],
  ['sealedOffice', 'docx', compound('EncryptedPackage')],
  ['sealedOffice', 'xlsx', compound('EncryptedPackage')],
  ['rtf', 'rtf', ascii('{\\rtf1\\ansi')],
  ['rtf', 'doc', ascii('{\\rtf1\\ansi')],
  ['mp4', 'mp4', isoMedia('isom')],
  ['mp4', 'mp4', isoMedia('mp42')],
  ['mov', 'mov', isoMedia('qt  ')],
  ['m4a', 'm4a', isoMedia('M4A ')],
  ['mp4', 'mov', isoMedia('mp42')],
  ['mp3', 'mp3', ascii('ID3\x03\0\0\0')],
  ['mp3', 'mp3', ascii('\xff\xfb\x90\x64\0\0')],
  ['wav', 'wav', ascii('RIFF\x24\0\0\0WAVEfmt ')],
  ['rar', 'rar', ascii('Rar!\x1a\x07\x01\0')],
  ['exe', 'exe', ascii('MZ\x90\0\x03\0\0\0')],
]

describe('a file by its first bytes', () => {
  it.each(SAMPLES)('is %s, and .%s fits it in large and small letters', (kind, ending, bytes) => {
    expect(kindOf(bytes)?.id).toBe(kind)
    expect(kindMismatch(`ใบเสร็จ ครั้งที่ ๑.${ending}`, bytes)).toBeNull()
    expect(kindMismatch(`ใบเสร็จ ครั้งที่ ๑.${ending.toUpperCase()}`, bytes)).toBeNull()
  })

  it('is found out under every ending that belongs to another kind', () => {
    const silent: string[] = []
    for (const [kind, , bytes] of SAMPLES) {
      for (const [other, ending] of SAMPLES) {
        const fits = (kindOf(bytes)?.endings as readonly string[]).includes(ending)
        if ((kindMismatch(`ก.${ending}`, bytes) === null) !== fits) silent.push(`${kind} as .${ending} (${other})`)
      }
    }
    expect(silent).toEqual([])
  })

  it.each([
    ['ภาพ.jpg', ascii('%PDF-1.7\n'), { ending: 'jpg', says: 'jpeg', is: 'pdf', right: 'pdf' }],
    ['หนังสือ.pdf', zip('a.txt'), { ending: 'pdf', says: 'pdf', is: 'zip', right: 'zip' }],
    ['รายงาน.docx', zip('a.txt'), { ending: 'docx', says: 'docx', is: 'zip', right: 'zip' }],
    ['รายงาน.docx', compound('WordDocument'), { ending: 'docx', says: 'docx', is: 'doc', right: 'doc' }],
    ['รายงาน.docx', office('word/document.xml', 'word/vbaProject.bin'), { ending: 'docx', says: 'docx', is: 'docm', right: 'docm' }],
    ['ใบเสร็จ.PDF', ascii('MZ\x90\0\x03\0\0\0'), { ending: 'pdf', says: 'pdf', is: 'exe', right: 'exe' }],
    ['ใบเสร็จ.pdf', ascii('\x7fELF\x02\x01'), { ending: 'pdf', says: 'pdf', is: 'program', right: null }],
    ['ลับ.pdf', compound('EncryptedPackage'), { ending: 'pdf', says: 'pdf', is: 'sealedOffice', right: null }],
    ['คลิป.mov', ascii('\xff\xd8\xff\xe0'), { ending: 'mov', says: 'mov', is: 'jpeg', right: 'jpg' }],
    ['บันทึก.txt', ascii('MZ\x90\0\x03\0\0\0'), { ending: 'txt', says: 'text', is: 'exe', right: 'exe' }],
  ])('%s is told from what it is', (name, bytes, told) => expect(kindMismatch(name, bytes)).toEqual(told))

  it.each([
    ['no known signature', 'ภาพ.jpg', ascii('บันทึก')],
    ['a web page saved as a workbook, which Excel opens', 'ตาราง.xls', ascii('<html><table>')],
    ['text that begins with the letters of a bitmap', 'รถ.txt', ascii('BMW ทะเบียน กข 1234\n')],
    ['text that begins with the letters of a program', 'ชื่อ.txt', ascii('MZ is short for Mueang Zone\n')],
    ['an ending that says nothing', 'สำเนา.bak', ascii('%PDF-1.7\n')],
    ['no ending', 'ใบเสร็จ', ascii('%PDF-1.7\n')],
    ['a zip of another program under its own ending', 'หนังสือ.epub', zip('mimetype', 'META-INF/container.xml')],
    ['a zip cut off before its directory', 'รายงาน.docx', office('word/document.xml').subarray(0, 60)],
    ['an old Office file cut off before its directory', 'รายงาน.docx', compound('WordDocument').subarray(0, 600)],
    ['a compound file of another program', 'ก.pdf', compound('SomethingElse')],
    ['UTF-16 text, whose mark looks like a sound', 'ก.txt', ascii('\xff\xfea\0b\0')],
  ])('is no alarm: %s', (_why, name, bytes) => expect(kindMismatch(name, bytes)).toBeNull())

  it('takes any bytes whatever after a known start', () => {
    const starts = SAMPLES.map(([, , bytes]) => bytes.subarray(0, 8))
    for (const start of starts) {
      for (const filling of [0, 1, 0x7f, 0xff]) {
        for (const length of [0, 1, 7, 12, 60, 511, 512, 513, 70_000]) {
          const bytes = new Uint8Array(length).fill(filling)
          bytes.set(start.subarray(0, length))
          expect(() => kindMismatch('ก.pdf', bytes)).not.toThrow()
        }
      }
    }
  })
})

describe('the ending of a name', () => {
  it.each([
    ['ใบเสร็จ.PDF', 'pdf'],
    ['ก.tar.gz', 'gz'],
    ['ไม่มี', ''],
    ['จบด้วยจุด.', ''],
    ['ภาพ.ภาพถ่าย', ''],
  ])('%s: %j', (name, ending) => expect(endingOf(name)).toBe(ending))

  it('is changed and nothing else, within what a name may have', () => {
    expect(withEnding('ภาพ ครั้งที่ ๑.jpg', 'pdf')).toBe('ภาพ ครั้งที่ ๑.pdf')
    expect(withEnding('ใบเสร็จ', 'pdf')).toBe('ใบเสร็จ.pdf')
    expect(withEnding(`${'ก'.repeat(251)}.jpg`, 'docx')).toBe(`${'ก'.repeat(250)}.docx`)
  })
})
