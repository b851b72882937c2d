/** What is done to records of one kind: those whose calls recordCalls made. */
export const fourCommands = (name: string) => ({ add: `เพิ่ม${name}`, save: `แก้ไข${name}`, remove: `ลบ${name}`, restore: `เรียก${name}คืน` })

/** Fields and values that records of several kinds have. */
export const sharedLog = {
  fields: {
    name: 'ชื่อ',
    kind: 'ประเภท',
    title: 'ชื่อเรื่อง',
    note: 'หมายเหตุ',
    startedOn: 'วันเริ่ม',
    endedOn: 'วันสิ้นสุด',
    reason: 'เหตุผล',
    state: 'สถานะ',
    position: 'ลำดับ',
    status: 'สถานะ',
  },
  values: {
    other: 'อื่น ๆ',
  },
}
