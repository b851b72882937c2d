/** Minutes on their way to adoption, and after. */
export const minutesLog = {
  commands: {},
  tables: {
    minutes_revisions: 'ฉบับของรายงาน',
    confirmations: 'การยืนยันรายงาน',
    adoptions: 'การรับรองรายงาน',
    amendments: 'การแก้ไขรายงานที่รับรองแล้ว',
    fingerprints: 'รหัสตรวจเอกสาร',
  },
  fields: {
    answer: 'คำตอบ',
    answeredOn: 'ตอบเมื่อ',
    way: 'วิธีรับรอง',
    adoptedOn: 'รับรองเมื่อ',
    corrections: 'ข้อแก้ไข',
    amendedOn: 'แก้ไขเมื่อ',
    oldText: 'ข้อความเดิม',
    newText: 'ข้อความใหม่',
    seq: 'ลำดับที่',
    subject: 'เรื่อง',
  },
  values: {},
}
