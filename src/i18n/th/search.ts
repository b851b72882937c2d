export const search = {
  title: 'ค้นหา',
  box: 'ค้นหาทุกอย่างในสมุด',
  hint: 'พิมพ์ชื่อคน เรื่องในรายงานการประชุม มติ โครงการ หรือชื่อไฟล์',
  none: 'ไม่พบ "{{text}}" ลองพิมพ์ให้สั้นลง หรือใช้คำอื่น',
  found_one: 'พบ {{count}} รายการ',
  found_other: 'พบ {{count}} รายการ',
  kind: {
    meeting: 'การประชุม',
    agenda_item: 'ระเบียบวาระ',
    resolution: 'มติ',
    person: 'สมาชิก',
    organisation: 'องค์กรชุมชน',
    project: 'โครงการ',
    attachment: 'ไฟล์แนบ',
  },
}
