/** Backups, copies, restores, files and the health of the book. */
export const backupsLog = {
  commands: {
    backups: { create: 'สำรองข้อมูล', restore: 'กู้คืนจากชุดสำรอง' },
    copies: { make: 'ทำสำเนาในเครื่อง' },
    files: {
      stage: 'รับแฟ้ม',
      discard: 'ทิ้งแฟ้ม',
      attach: 'แนบแฟ้ม',
      remove: 'ลบแฟ้มแนบ',
      restore: 'เรียกแฟ้มแนบคืน',
    },
    handover: { coverPdf: 'ออกใบส่งมอบสมุดสภา' },
    health: {
      repair: 'ซ่อมจากสำเนาที่สมบูรณ์',
      rebuildSearch: 'สร้างดัชนีค้นหาใหม่',
      saveDiagnostics: 'บันทึกไฟล์สำหรับผู้ช่วยแก้ปัญหา',
    },
    guests: { open: 'ซ้อมกู้คืนจากชุดสำรอง', close: 'ปิดชุดสำรองที่ดูอยู่' },
    restores: { undo: 'เลิกการกู้คืนครั้งล่าสุด', take: 'นำรายการกลับจากชุดสำรอง' },
    media: { eject: 'ถอดสื่อออกอย่างปลอดภัย' },
  },
  tables: {
    attachments: 'แฟ้มแนบ',
    backups: 'ชุดสำรอง',
  },
  fields: {
    fileSize: 'ขนาดแฟ้ม',
    fileName: 'ชื่อแฟ้ม',
    madeAt: 'สำรองเมื่อ',
    repairedFrom: 'ซ่อมจากสำเนาเมื่อ',
    searchIndexRebuilt: 'รายการที่ทำดัชนีใหม่',
    unreadable: 'เนื้อหาที่อ่านไม่ได้',
    size: 'ขนาด',
    path: 'ที่เก็บ',
    verified: 'ตรวจชุดสำรองแล้ว',
    userName: 'ผู้สำรอง',
    outgoing: 'ผู้ส่งมอบ',
    incoming: 'ผู้รับมอบ',
    fileSha256: 'SHA-256 ของแฟ้ม',
  },
}
