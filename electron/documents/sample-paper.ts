import { heading, paragraph, plain, type DocumentModel } from './model.ts'
import { paper } from './paper.ts'

/** An invented paper with some of everything, to see what a form makes of it where the book has no paper yet. */
export function samplePaper(council: string, settings: { thaiDigits: boolean } | null = null): DocumentModel {
  return paper({
    settings,
    title: 'ตัวอย่างเอกสาร',
    draft: true,
    blocks: [
      heading(1, 'ตัวอย่างเอกสาร'),
      paragraph([{ text: council, bold: true }], { align: 'center' }),
      heading(2, 'ระเบียบวาระที่ 1  เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ'),
      paragraph('ข้อความตัวอย่างของเอกสาร อยู่ในแบบอักษร ขนาด และระยะบรรทัดเดียวกับคำในวงเล็บปีกกาของแบบ เพื่อให้เห็นว่าเอกสารจริงจะเป็นอย่างไร', { indent: 'first' }),
      { kind: 'list', ordered: true, start: 1, keepWithNext: false, items: [[paragraph('ข้อแรก')], [paragraph('ข้อสอง')]] },
      {
        kind: 'table', ruled: true, size: 'normal',
        columns: [{ width: 20, align: 'center', heading: 'ลำดับ' }, { width: 80, align: 'start', heading: 'รายการ' }],
        rows: [{ kind: 'cells', cells: [plain('1'), plain('รายการตัวอย่าง')] }],
      },
      { kind: 'signatures', people: [{ role: 'ผู้จดรายงานการประชุม', name: '', position: '' }] },
    ],
  })
}
