import { describe, expect, it } from 'vitest'
import { confirmationSheetDocument } from '../../electron/documents/confirmation-sheet.ts'
import { minutesDocument, type MinutesInput } from '../../electron/documents/minutes.ts'
import { wordsOf, type Block, type DocumentModel } from '../../electron/documents/model.ts'
import { AFTERWARDS, agendaItem, attendanceOf, inventedName, minutesInput, resolutionOn, rich } from './invented.ts'

const linesOf = (document: DocumentModel): string[] => wordsOf(document.blocks)
const textOf = (document: DocumentModel): string => linesOf(document).join('\n')

/** The blocks from a heading to the next of its level. */
function under(document: DocumentModel, heading: string): Block[] {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(heading))
  const rest = document.blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 2)
  return end < 0 ? rest : rest.slice(0, end)
}

describe('minutes in the order of แบบที่ 11', () => {
  it('names the council, the number, the day, the place, then who came, who did not, who sat in, and what was resolved', () => {
    const text = textOf(minutesDocument(minutesInput()))
    const order = [
      'รายงานการประชุมสภาองค์กรชุมชนตำบลสมมุติ', 'ครั้งที่ 1/2569', 'เมื่อวันพฤหัสบดีที่ 15 มกราคม พ.ศ. 2569 เวลา 13.30 น.', 'ณ ศาลาอเนกประสงค์',
      'ผู้มาประชุม', 'ผู้ไม่มาประชุม', 'ผู้เข้าร่วมประชุม', 'เริ่มประชุมเวลา 13.30 น.', 'ระเบียบวาระที่ 1', 'มติที่ประชุม',
      'ระเบียบวาระที่ 6', 'เลิกประชุมเวลา 16.15 น.', 'ผู้จดรายงานการประชุม', 'ผู้ตรวจรายงานการประชุม',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('says สมัยวิสามัญ for an extraordinary meeting', () => {
    const { meeting } = minutesInput()
    expect(linesOf(minutesDocument(minutesInput({ meeting: { ...meeting, kind: 'extraordinary' } })))).toContain('สมัยวิสามัญ ครั้งที่ 1/2569')
  })

  it('leaves dotted lines where nothing was entered yet', () => {
    const { meeting } = minutesInput()
    const text = textOf(minutesDocument(minutesInput({ meeting: { ...meeting, startsAt: null, endsAt: null, place: '', recorder: '', checker: '' } })))
    expect(text).toMatch(/เริ่มประชุมเวลา \.{10,} น\./)
    expect(text).toMatch(/เลิกประชุมเวลา \.{10,} น\./)
    expect(text).toMatch(/ณ \.{10,}/)
  })

  it('takes a council’s name with or without สภาองค์กรชุมชน before it', () => {
    expect(minutesDocument(minutesInput({ council: { name: ' ตำบลสมมุติ ' } })).title).toBe('รายงานการประชุมสภาองค์กรชุมชนตำบลสมมุติ ครั้งที่ 1/2569')
  })
})

describe('lists of names', () => {
  it('puts posts first in official order, deputies by number, then members as the record orders them', () => {
    const [chair, first, second, secretary, treasurer, ...members] = attendanceOf(9).map((entry) => ({ ...entry, status: 'present' as const }))
    const adviser = { ...members[0]!, personId: 'x', name: 'นายที่ ปรึกษา', postLabel: 'ประชาสัมพันธ์' }
    const document = minutesDocument(minutesInput({ attendance: [...members, adviser, treasurer!, second!, secretary!, first!, chair!] }))
    const [table] = under(document, 'ผู้มาประชุม')
    const names = table?.kind === 'table' ? table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells[1]?.[0]?.text] : [])) : []
    expect(names).toEqual([chair, first, second, secretary, treasurer, adviser, ...members].map((entry) => entry!.name))
  })

  it('lists a substitute under ผู้มาประชุม with whom they stand for', () => {
    const attendance = attendanceOf(6)
    attendance[5] = { ...attendance[5]!, status: 'substitute', remark: 'นายแทน มาแทน' }
    const words = wordsOf(under(minutesDocument(minutesInput({ attendance })), 'ผู้มาประชุม'))
    expect(words).toContain('นายแทน มาแทน')
    expect(words.join('\n')).toContain(`มาประชุมแทน ${attendance[5].name}`)
  })

  it('gives the reason of an absence only where there is one', () => {
    const attendance = attendanceOf(3)
    attendance[0] = { ...attendance[0]!, status: 'absent', remark: '' }
    attendance[1] = { ...attendance[1]!, status: 'absent', remark: 'ติดราชการ' }
    attendance[2] = { ...attendance[2]!, status: 'leave', remark: 'ป่วย' }
    const words = wordsOf(under(minutesDocument(minutesInput({ attendance })), 'ผู้ไม่มาประชุม'))
    expect(words).toContain('ประธาน')
    expect(words).toContain('รองประธาน คนที่ 1 (ติดราชการ)')
    expect(words).toContain('รองประธาน คนที่ 2 ลา (ป่วย)')
  })

  it('never guesses about those not marked yet: they are named apart', () => {
    const attendance = attendanceOf(2)
    attendance[1] = { ...attendance[1]!, status: null }
    const document = minutesDocument(minutesInput({ attendance }))
    expect(wordsOf(under(document, 'ผู้ที่ยังไม่ได้บันทึก'))).toContain(attendance[1].name)
    expect(wordsOf(under(document, 'ผู้ไม่มาประชุม'))).toEqual(['ไม่มี'])
    expect(textOf(minutesDocument(minutesInput()))).not.toContain('ยังไม่ได้บันทึก')
  })

  it('rule 2: people who sit in stand in a list of their own', () => {
    const words = wordsOf(under(minutesDocument(minutesInput()), 'ผู้เข้าร่วมประชุม'))
    expect(words).toContain('นายวันชัย สมมุติกุล')
    expect(words).toContain('รวมผู้เข้าร่วมประชุม 1 คน')
  })
})

describe('quorum as a sum in words', () => {
  it('rule 3: half of 33 is 16.5, so 17 are needed', () => {
    const text = textOf(minutesDocument(minutesInput()))
    expect(text).toContain('สมาชิกที่ดำรงตำแหน่งในวันประชุมมี 33 คน กึ่งหนึ่ง คือ 16.5 คน องค์ประชุมจึงต้องมีไม่น้อยกว่า 17 คน')
    expect(text).toMatch(/นับเป็นองค์ประชุม 26 คน ครบองค์ประชุม ประธานในที่ประชุมจึงเปิดประชุม/)
  })

  it('names those on the committee where a committee met, not the members of the council', () => {
    const { meeting } = minutesInput()
    const text = textOf(minutesDocument(minutesInput({ meeting: { ...meeting, kind: 'committee', committeeId: meeting.id }, committeeName: 'คณะทำงานป่าชายเลน' })))
    expect(text).toContain('ผู้อยู่ในคณะทำงานในวันประชุมมี 33 คน')
    expect(text).not.toContain('สมาชิกที่ดำรงตำแหน่ง')
  })

  it('says how many are missing and opens nothing when there is no quorum', () => {
    const text = textOf(minutesDocument(minutesInput({ quorum: { asked: true, inOffice: 33, required: 22, present: 20, met: false, numerator: 2, denominator: 3 }, presence: [{ at: null, present: 20, met: false, turned: false }] })))
    expect(text).toContain('2 ใน 3 คือ 22 คน')
    expect(text).toContain('ขาดอีก 2 คน ไม่ครบองค์ประชุม')
    expect(text).not.toContain('จึงเปิดประชุม')
  })
})

describe('agenda and resolutions', () => {
  it('prints sub-items of sub-items under them, each with its own label and text', () => {
    const input = minutesInput()
    const above = input.agenda.find(({ label }) => label === '5.1')
    const deep = agendaItem(20, { parentId: above?.id ?? '', position: 1, label: '5.1.1', title: 'ที่ตั้งธนาคารขยะ', body: rich('ข้างตลาดสด') })
    const lines = linesOf(minutesDocument({ ...input, agenda: [...input.agenda, deep] }))
    const place = (start: string) => lines.findIndex((line) => line.startsWith(start))
    expect(place('5.1  ')).toBeGreaterThan(-1)
    expect(place('5.1.1  ที่ตั้งธนาคารขยะ')).toBeGreaterThan(place('5.1  '))
    expect(lines[place('5.1.1  ') + 1]).toBe('ข้างตลาดสด')
    expect(place('ระเบียบวาระที่ 6')).toBeGreaterThan(place('5.1.1  '))
  })

  it('prints ไม่มี under an empty item, and only there', () => {
    const document = minutesDocument(minutesInput())
    expect(wordsOf(under(document, 'ระเบียบวาระที่ 4'))).toEqual(['ไม่มี'])
    expect(wordsOf(under(document, 'ระเบียบวาระที่ 5'))).not.toContain('ไม่มี')
  })

  it('writes verb, text, who by when, the vote and the number (rule 18)', () => {
    const text = textOf(minutesDocument(minutesInput()))
    expect(text).toContain('มติที่ประชุม  รับทราบ (มติที่ 1/2569)')
    expect(text).toContain(
      'มติที่ประชุม  อนุมัติ โครงการ ด้วยคะแนน เห็นชอบ 20 เสียง ไม่เห็นชอบ 5 เสียง งดออกเสียง 3 เสียง มอบหมายให้นายร่อเกี๊ยะ ดำรงวารี ภายในวันที่ 31 มีนาคม 2569 (มติที่ 3/2569)',
    )
    expect(text).toContain('มติที่ประชุม  มอบหมายให้นางสาวแก้วตา ดำรงวารี ประสานเทศบาลและการไฟฟ้าส่วนภูมิภาค ภายในวันที่ 28 กุมภาพันธ์ 2569 (มติที่ 4/2569)')
  })

  it('does not say the verb twice when the text begins with it', () => {
    const item = agendaItem(3)
    const document = minutesDocument(minutesInput({ agenda: [item], resolutions: [resolutionOn(item, 7, { verb: 'approve', text: 'อนุมัติโครงการขุดลอก' })] }))
    expect(textOf(document)).toContain('มติที่ประชุม  อนุมัติโครงการขุดลอก (มติที่ 7/2569)')
  })

  it('tells when a resolution was taken without a quorum', () => {
    const item = agendaItem(3)
    const document = minutesDocument(minutesInput({ agenda: [item], resolutions: [resolutionOn(item, 1, { quorumMet: false, presentCount: 12 })] }))
    expect(textOf(document)).toContain('(ขณะลงมติมีผู้มาประชุม 12 คน ไม่ครบองค์ประชุม)')
  })

  it('leaves a line for a missing resolution in a draft, and invents none in adopted minutes', () => {
    const draft = minutesInput()
    const line = /มติที่ประชุม {2}\.{10,}/
    expect(textOf(minutesDocument(draft))).toMatch(line)
    expect(textOf(minutesDocument({ ...draft, meeting: { ...draft.meeting, state: 'adopted' } }))).not.toMatch(line)
  })

  it('keeps every word of rich text: bold, lists in lists, unknown nodes', () => {
    const body = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '   เสนอ ' }, { type: 'text', text: 'ด่วน', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, { type: 'text', text: 'ต่อ' }] },
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'สาม' }] }, { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ย่อย' }] }] }] }] }] },
        { type: 'callout', content: [{ type: 'text', text: 'กล่อง' }] },
        { type: 'paragraph' },
      ],
    }
    const blocks = under(minutesDocument(minutesInput({ agenda: [agendaItem(3, { body })], resolutions: [] })), 'ระเบียบวาระที่ 4')
    expect(wordsOf(blocks).slice(0, 4)).toEqual(['เสนอ ด่วน\nต่อ', 'สาม', 'ย่อย', 'กล่อง'])
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', runs: [{ text: 'เสนอ ' }, { text: 'ด่วน', bold: true }, { text: '\n' }, { text: 'ต่อ' }] })
    expect(blocks[1]).toMatchObject({ kind: 'list', ordered: true, start: 3 })
  })
})

describe('digits throughout one document by setting', () => {
  const typed = rich('ประชุม 3 ครั้ง และ ๔ ครั้ง เรื่อง COVID-19 ที่ www.example.com/2569 เอกสาร 12/2568')

  it('Thai: no Arabic digit is left but in words of Latin letters', () => {
    const document = minutesDocument(minutesInput({ settings: { thaiDigits: true, substituteCounts: false }, agenda: [agendaItem(3, { body: typed })], resolutions: [] }))
    const text = [document.title, document.footer, ...linesOf(document)].join('\n')
    expect(text).toContain('ประชุม ๓ ครั้ง และ ๔ ครั้ง เรื่อง COVID-19 ที่ www.example.com/2569 เอกสาร ๑๒/๒๕๖๘')
    expect(text.replace('COVID-19', '').replace('www.example.com/2569', '')).not.toMatch(/[0-9]/)
    expect(document.digits).toBe('thai')
  })

  it('Arabic: no Thai digit is left', () => {
    const document = minutesDocument(minutesInput({ agenda: [agendaItem(3, { body: typed })], resolutions: [] }))
    expect(textOf(document)).not.toMatch(/[๐-๙]/)
  })
})

describe('rule 22', () => {
  it('marks a draft as one, adopted minutes not', () => {
    const draft = minutesInput()
    expect(minutesDocument(draft).draft).toBe(true)
    expect(minutesDocument({ ...draft, meeting: { ...draft.meeting, state: 'circulated' } }).draft).toBe(true)
    expect(minutesDocument({ ...draft, meeting: { ...draft.meeting, state: 'adopted' } }).draft).toBe(false)
  })

  it('ties the two blocks before the signatures to them', () => {
    const { blocks } = minutesDocument(minutesInput())
    expect(blocks.at(-1)?.kind).toBe('signatures')
    for (const block of blocks.slice(-3, -1)) expect(block).toMatchObject({ keepWithNext: true })
  })

  it('prints the posts of who wrote and who checked, found in the lists', () => {
    const { blocks } = minutesDocument(minutesInput())
    expect(blocks.at(-1)).toMatchObject({
      people: [
        { role: 'ผู้จดรายงานการประชุม', position: 'เลขานุการ' },
        { role: 'ผู้ตรวจรายงานการประชุม', position: 'ประธาน' },
      ],
    })
  })
})

describe('rule 16: behind adopted minutes', () => {
  const draft = minutesInput()
  const adopted: MinutesInput = { ...draft, meeting: { ...draft.meeting, state: 'adopted' }, afterwards: AFTERWARDS }

  it('stand when, where and how they were adopted, and the code with its place', () => {
    const { blocks } = minutesDocument(adopted)
    const [seal, corrections] = blocks.slice(blocks.findIndex(({ kind }) => kind === 'signatures') + 1)
    expect(seal).toMatchObject({ kind: 'seal', code: AFTERWARDS.adoption.seal.code, qr: AFTERWARDS.adoption.seal.qr })
    expect(wordsOf(seal ? [seal] : [])).toEqual([
      'รับรองแล้ว เมื่อวันที่ 20 เมษายน 2569 ในการประชุมสามัญ ครั้งที่ 2/2569 (มติที่ 7/2569) โดยมีการแก้ไข',
      expect.stringContaining('ลำดับที่ 12'),
      '12-Q9W1-DFWF-077Y-MGA1-83F5',
    ])
    expect(wordsOf(corrections ? [corrections] : []).join()).toContain('แก้ “ฝ่าย” เป็น “ฝาย”')
  })

  it('stand amendments with both texts, the meeting that made them and a code of their own', () => {
    const text = textOf(minutesDocument(adopted))
    for (const words of ['ระเบียบวาระที่ 5.1', 'ข้อความเดิม  วงเงิน 30,000 บาท', 'แก้เป็น  วงเงิน 3,000 บาท', 'เหตุผล  พิมพ์ผิด', 'แก้ไขเมื่อวันที่ 20 กรกฎาคม 2569 ในการประชุมสามัญ ครั้งที่ 3/2569', '15-0123-4567-89AB-CDEF-GHJK']) expect(text).toContain(words)
  })

  it('stands nothing in a draft', () => {
    expect(minutesDocument(draft).blocks.some(({ kind }) => kind === 'seal')).toBe(false)
  })

  it('the code stays in Arabic digits, whatever the setting', () => {
    const text = textOf(minutesDocument({ ...adopted, settings: { ...adopted.settings, thaiDigits: true } }))
    expect(text).toContain('12-Q9W1-DFWF-077Y-MGA1-83F5')
    expect(text).toContain('มติที่ ๗/๒๕๖๙')
  })
})

describe('the confirmation sheet', () => {
  it('lists the roll in official order, with places to tick and sign', () => {
    const people = attendanceOf(12).toReversed()
    const { blocks, title } = confirmationSheetDocument({ council: { name: 'สภาองค์กรชุมชนตำบลสมมุติ' }, settings: { thaiDigits: true }, meeting: { kind: 'committee', committee: 'คณะทำงานป่าชายเลน', number: 1, year: 2026, heldOn: '2026-01-15' }, people })
    expect(title).toBe('แบบยืนยันรายงานการประชุม การประชุมคณะทำงานป่าชายเลน ครั้งที่ ๑/๒๕๖๙')
    const table = blocks.find((block) => block.kind === 'table')
    expect(table?.columns.map(({ heading }) => heading)).toEqual(['ที่', 'ชื่อ – สกุล', 'ถูกต้อง', 'ขอแก้', 'ลายมือชื่อ', 'วันที่'])
    const rows = table?.rows.map((row) => (row.kind === 'cells' ? row.cells[1]?.[0]?.text : ''))
    expect(rows?.slice(0, 2)).toEqual([`${inventedName(0)}\nประธาน`, `${inventedName(1)}\nรองประธาน คนที่ ๑`])
    expect(rows).toHaveLength(12)
  })
})
