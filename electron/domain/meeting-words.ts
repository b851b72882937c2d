import type { MeetingKind } from '../contract/meeting-kinds.ts'

/** Behind the word ประชุม. */
export const MEETING_KINDS: Record<MeetingKind, string> = {
  ordinary: 'สามัญ',
  extraordinary: 'วิสามัญ',
  committee: 'คณะทำงาน',
  provincial: 'ระดับจังหวัด',
  assembly: 'สมัชชา',
}
