import { expect, test } from 'vitest'
import { resolutionSentence } from '../../electron/documents/minutes-words.ts'
import { agendaItem, resolutionOn } from './invented.ts'

const sentence = (over: Parameters<typeof resolutionOn>[2]) => resolutionSentence(resolutionOn(agendaItem(4), 6, over))

test('one resolution may approve and assign something else: both are printed, the vote with what was voted on', () => {
  expect(
    sentence({
      verb: 'approve', text: 'โครงการธนาคารขยะ', voteMethod: 'hand', votes: { for: 15, against: 4, abstain: 2 }, assignee: 'นางอารี สมมุติ', task: 'รายงานผลทดลอง', dueOn: '2026-09-30',
    }),
  ).toMatch(/^อนุมัติ โครงการธนาคารขยะ .*เห็นชอบ 15 เสียง.* มอบหมายให้นางอารี สมมุติ รายงานผลทดลอง ภายในวันที่ 30 กันยายน (พ\.ศ\. )?2569 \(มติที่ 6\/2569\)$/)
})

test('มอบหมาย says what by its text, and by the task where there is one', () => {
  expect(sentence({ verb: 'assign', text: 'ประสานเทศบาล', assignee: 'นางอารี สมมุติ' })).toBe('มอบหมายให้นางอารี สมมุติ ประสานเทศบาล (มติที่ 6/2569)')
  expect(sentence({ verb: 'assign', text: '', task: 'ประสานเทศบาล', assignee: 'นางอารี สมมุติ' })).toBe('มอบหมายให้นางอารี สมมุติ ประสานเทศบาล (มติที่ 6/2569)')
})

test('who is asked and by when is said once, however much of it the text says already', () => {
  const asked = { verb: 'assign', assignee: 'ทุกกลุ่ม', dueOn: '2026-01-15' } as const
  const said = 'มอบหมายให้ทุกกลุ่ม ส่งบัญชีสมาชิก ภายในวันที่ 15 มกราคม 2569 (มติที่ 6/2569)'
  for (const text of ['ส่งบัญชีสมาชิก', 'ให้ทุกกลุ่มส่งบัญชีสมาชิก', 'มอบหมายให้ทุกกลุ่มส่งบัญชีสมาชิก', 'มอบหมายให้ทุกกลุ่ม ส่งบัญชีสมาชิก ภายในวันที่ 15 มกราคม 2569']) {
    expect(sentence({ ...asked, text })).toBe(said)
  }
  expect(sentence({ ...asked, text: '', task: 'ให้ทุกกลุ่มส่งบัญชีสมาชิก' })).toBe(said)
  expect(sentence({ ...asked, verb: 'approve', text: 'ทำบัญชี', task: 'ให้ทุกกลุ่มส่งบัญชีสมาชิก' })).toBe(said.replace('มอบหมาย', 'อนุมัติ ทำบัญชี มอบหมาย'))
})
