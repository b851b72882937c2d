import { describe, expect, it } from 'vitest'
import type { Movement } from '../../electron/contract/holding.ts'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { agendaItem, AT, attendanceOf, idOf, minutesInput, resolutionOn, rich } from './invented.ts'

const linesOf = (over: Parameters<typeof minutesInput>[0]): string[] => wordsOf(minutesDocument(minutesInput(over)).blocks)
const textOf = (over: Parameters<typeof minutesInput>[0]): string => linesOf(over).join('\n')
const fields = { revision: 1, createdAt: AT, updatedAt: AT }
const movement = (n: number, personId: string, kind: Movement['kind'], at: string): Movement => ({ id: idOf(5, n), ...fields, meetingId: idOf(0, 1), personId, kind, at })
const step = (at: string | null, present: number, met: boolean, turned = false) => ({ at, present, met, turned })

describe('who came late, left early and came back', () => {
  const attendance = attendanceOf(5).map((entry) => ({ ...entry, status: 'present' as const, remark: '' }))

  it('is told behind the name, with times and reason', () => {
    attendance[1]!.remark = 'ติดประชุมอำเภอ'
    const movements = [
      movement(1, attendance[0]!.personId, 'arrived', '14:15'), movement(3, attendance[1]!.personId, 'left', '15:00'),
      movement(2, attendance[1]!.personId, 'arrived', '15:30'), movement(4, attendance[1]!.personId, 'left', '16:00'),
      movement(5, attendance[2]!.personId, 'arrived', '13:20'),
    ]
    const lines = linesOf({ attendance, movements })
    expect(lines).toContain('ประธาน (มาเวลา 14.15 น.)')
    expect(lines).toContain('รองประธาน คนที่ 1 (กลับเวลา 15.00 น. มาเวลา 15.30 น. กลับอีกครั้งเวลา 16.00 น. ติดประชุมอำเภอ)')
    // There before the beginning at 13.30: not late.
    expect(lines).toContain('รองประธาน คนที่ 2')
  })
})

describe('begun at another time than it was called for', () => {
  it('says both: the head what it was called for, the opening when it began; late is who came after that', () => {
    const { meeting } = minutesInput()
    const attendance = attendanceOf(2).map((entry) => ({ ...entry, status: 'present' as const, remark: '' }))
    const movements = [movement(1, attendance[0]!.personId, 'arrived', '13:40'), movement(2, attendance[1]!.personId, 'arrived', '13:50')]
    const text = textOf({ meeting: { ...meeting, begunAt: '13:45' }, attendance, movements })
    expect(text).toMatch(/^เมื่อ.* เวลา 13\.30 น\.$/m)
    expect(text).toContain('เริ่มประชุมเวลา 13.45 น.')
    expect(text).toContain('(มาเวลา 13.50 น.)')
    expect(text).not.toContain('13.40')
    expect(textOf({ meeting: { ...meeting, begunAt: '13:45', stage: 'failed' } })).toContain('กำหนดประชุมเวลา 13.30 น.')
  })
})

describe('rule 3: the quorum on paper', () => {
  it('is that of the beginning; lost and reached again, each with its time', () => {
    const text = textOf({ presence: [step(null, 18, true), step('14:40', 17, true), step('15:00', 16, false, true), step('15:20', 17, true, true)] })
    expect(text).toContain('มีผู้มาประชุมที่นับเป็นองค์ประชุม 18 คน ครบองค์ประชุม ประธานในที่ประชุมจึงเปิดประชุม')
    expect(text).toContain('เมื่อเวลา 15.00 น. มีผู้มาประชุมเหลือ 16 คน ไม่ครบองค์ประชุม\nเมื่อเวลา 15.20 น. มีผู้มาประชุม 17 คน ครบองค์ประชุมอีกครั้ง')
    expect(text).not.toContain('14.40')
  })

  it('that was reached late opens the meeting then', () => {
    const text = textOf({ presence: [step(null, 15, false), step('14:05', 17, true, true)] })
    expect(text).toContain('ขาดอีก 2 คน ไม่ครบองค์ประชุม เมื่อเวลา 14.05 น. มีผู้มาประชุม 17 คน ครบองค์ประชุม ประธานในที่ประชุมจึงเปิดประชุม')
  })

  it('names substitutes that do not count apart, and those that count not (rule 2)', () => {
    const attendance = attendanceOf(33)
    attendance[9] = { ...attendance[9]!, status: 'substitute', remark: 'นายแทน มาแทน' }
    expect(textOf({ attendance })).toContain('ไม่นับผู้มาประชุมแทน 1 คน')
    expect(textOf({ attendance, settings: { thaiDigits: false, substituteCounts: true } })).not.toContain('ไม่นับผู้มาประชุมแทน')
  })
})

describe('rule 5: a meeting that failed for want of a quorum', () => {
  it('tells who came, that it was put off, and nothing that was not said', () => {
    const { meeting, agenda } = minutesInput()
    agenda[0]!.body = rich('รอจนถึงเวลา 14.30 น.')
    const text = textOf({ meeting: { ...meeting, stage: 'failed' }, presence: [step(null, 9, false)], agenda, resolutions: [] })
    expect(text).toContain('กำหนดประชุมเวลา 13.30 น.')
    expect(text).toMatch(/ไม่ครบองค์ประชุม ประธานในที่ประชุมจึงเลื่อนการประชุม/)
    expect(text).toContain('รอจนถึงเวลา 14.30 น.')
    for (const words of ['จึงเปิดประชุม', 'เลิกประชุมเวลา', 'ระเบียบวาระที่ 2', '....\n']) expect(text).not.toContain(words)
  })
})

describe('resolutions', () => {
  const item = agendaItem(4)
  const attendance = attendanceOf(9).map((entry) => ({ ...entry, status: 'present' as const }))
  const of = (over: Parameters<typeof resolutionOn>[2]) => textOf({ agenda: [item], attendance, resolutions: [resolutionOn(item, 7, { verb: 'agree', text: 'ให้ซ่อมฝาย', ...over })] })

  it('say how they were voted and how the chair decided equal votes', () => {
    const votes = { for: 12, against: 12, abstain: 1 }
    expect(of({ votes, voteMethod: 'secret', castingVote: 'for' }))
      .toContain('เห็นชอบ ให้ซ่อมฝาย โดยการลงคะแนนลับ ด้วยคะแนน เห็นชอบ 12 เสียง ไม่เห็นชอบ 12 เสียง งดออกเสียง 1 เสียง คะแนนเสียงเท่ากัน ประธานในที่ประชุมออกเสียงชี้ขาดเห็นชอบ (มติที่ 7/2569)')
    expect(of({ voteMethod: 'hand', votes })).toContain('โดยการยกมือ ด้วยคะแนน')
  })

  it('that were unanimous say so once, before what they assign', () => {
    const unanimous = { voteMethod: 'unanimous', votes: null } as const
    expect(of(unanimous)).toContain('เห็นชอบ ให้ซ่อมฝาย เป็นเอกฉันท์ (มติที่ 7/2569)')
    expect(of({ ...unanimous, text: 'ทั้ง 4 เรื่องเป็นเอกฉันท์', assignee: 'เลขานุการ', dueOn: '2026-07-15' }))
      .toContain('เห็นชอบ ทั้ง 4 เรื่องเป็นเอกฉันท์ มอบหมายให้เลขานุการ ภายในวันที่ 15 กรกฎาคม 2569 (มติที่ 7/2569)')
    expect(of({ ...unanimous, assignee: 'เลขานุการ' })).toContain('ให้ซ่อมฝาย เป็นเอกฉันท์ มอบหมายให้เลขานุการ (มติที่')
  })

  it('taken without a quorum say so with the time', () => {
    expect(of({ takenAt: '15:10', presentCount: 4, quorumMet: false })).toContain('(ขณะลงมติเวลา 15.10 น. มีผู้มาประชุม 4 คน ไม่ครบองค์ประชุม)')
  })

  it('numbered within their meeting have no year', () => {
    expect(of({ series: 'meeting' })).toContain('(มติที่ 7)')
  })

  it('by name list who voted how, in official order', () => {
    const resolution = resolutionOn(item, 7, { voteMethod: 'named', votes: { for: 3, against: 1, abstain: 0 } })
    const vote = (n: number, choice: 'for' | 'against' | null) => ({ resolutionId: resolution.id, personId: attendance[n]!.personId, choice })
    const text = textOf({ agenda: [item], attendance, resolutions: [resolution], ballots: [vote(2, 'for'), vote(0, 'for'), vote(1, 'against'), vote(4, 'for'), vote(3, null)] })
    const names = [0, 2, 4].map((n) => attendance[n]!.name)
    expect(text).toContain(`ผู้ออกเสียงเห็นชอบ 3 คน\n1.\n${names[0]}\n2.\n${names[1]}\n3.\n${names[2]}`)
    expect(text).toContain(`ผู้ออกเสียงไม่เห็นชอบ 1 คน\n1.\n${attendance[1]!.name}`)
    expect(text).not.toContain('ผู้ออกเสียงงดออกเสียง')
  })

  it('stand behind whoever took no part in them', () => {
    const recusal = { id: idOf(6, 1), ...fields, agendaItemId: item.id, personId: attendance[1]!.personId, reason: 'เป็นผู้เสนอโครงการ' }
    const text = textOf({ agenda: [item], attendance, recusals: [recusal], resolutions: [resolutionOn(item, 7)] })
    expect(text).toContain(`${attendance[1]!.name} ไม่ร่วมพิจารณาและลงมติในระเบียบวาระนี้ เนื่องจากเป็นผู้เสนอโครงการ\nมติที่ประชุม`)
  })
})

describe('meetings of others than the council', () => {
  it('bear the name of the committee, and under it the council’s', () => {
    const { meeting } = minutesInput()
    const lines = linesOf({ meeting: { ...meeting, kind: 'committee', committeeId: idOf(7, 1) }, committeeName: 'คณะทำงานฟื้นฟูป่าชายเลน' })
    expect(lines.slice(0, 3)).toEqual(['รายงานการประชุมคณะทำงานฟื้นฟูป่าชายเลน', 'สภาองค์กรชุมชนตำบลสมมุติ', 'ครั้งที่ 1/2569'])
  })

  it('name who of the council went, ask no quorum, and nobody stayed away', () => {
    const { meeting, quorum } = minutesInput()
    const text = textOf({ meeting: { ...meeting, kind: 'provincial' }, quorum: { ...quorum, asked: false, required: 0, met: true } })
    expect(text).toContain('รายงานการประชุมสภาองค์กรชุมชนตำบลในระดับจังหวัด\nสภาองค์กรชุมชนตำบลสมมุติ')
    expect(text).toContain('ผู้เข้าร่วมประชุมจากสภา')
    for (const words of ['องค์ประชุมจึงต้อง', 'ผู้ไม่มาประชุม', 'ผู้มาประชุม\n']) expect(text).not.toContain(words)
  })
})
