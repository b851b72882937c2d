import { addDays } from '../contract/text/calendar.ts'
import type { NoticeInput } from './notice.ts'
import { SIX_ITEMS } from '../domain/agenda-templates.ts'

/** An invented notice, to see what texts that are being typed come to. */
export function sampleNotice(today: string): Omit<NoticeInput, 'council' | 'settings' | 'texts'> {
  const heldOn = addDays(today, 14)
  const record = { id: '', revision: 1, createdAt: '', updatedAt: '' }
  const year = Number(heldOn.slice(0, 4))
  return {
    meeting: {
      ...record, kind: 'ordinary', committeeId: null, number: 1, year, heldOn, startsAt: '09:30', begunAt: null, endsAt: null, place: 'ห้องประชุมสภา', recorder: '', checker: '',
      stage: 'planned', state: 'draft',
    },
    committeeName: '',
    agenda: SIX_ITEMS.map(({ title }, at) => ({ label: String(at + 1), title })),
    letter: { number: 12, year: Number(today.slice(0, 4)), datedOn: today, subject: `ขอเชิญประชุมสามัญ ครั้งที่ 1/${year + 543}`, signatory: 'นายสมมุติ ตัวอย่าง\nประธานสภา' },
    people: [{ name: 'นางสาวสมมุติ ตัวอย่าง', position: 'ผู้แทน', address: '' }],
    form: 'each',
    agendaPage: 'none',
    draftMinutes: [],
    enclosedMinutes: [],
  }
}
