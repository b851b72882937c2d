/** What was asked of somebody. */
export const followUpsLog = {
  commands: {},
  tables: {
    follow_ups: 'งานติดตาม',
    follow_up_notes: 'ความคืบหน้า',
  },
  fields: {
    task: 'งาน',
    owner: 'ผู้รับผิดชอบ',
    closedOn: 'ปิดเมื่อ',
    closing: 'ผลหรือเหตุที่ปิด',
    notedOn: 'วันที่แจ้ง',
  },
  values: {},
}
