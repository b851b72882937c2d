/** Backups, copies, restores, files and the health of the book. */
export const backupsLog = {
  commands: {
    backups: { create: 'สำรองข้อมูล', restore: 'กู้คืนจากชุดสำรอง' },
    copies: { make: 'ทำสำเนาในเครื่อง' },
    files: {
      stage: 'รับไฟล์',
      discard: 'ทิ้งไฟล์',
      attach: 'แนบไฟล์',
      setPhase: 'บอกช่วงที่ถ่ายภาพ',
      remove: 'ลบไฟล์แนบ',
      restore: 'เรียกไฟล์แนบคืน',
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
    attachments: 'ไฟล์แนบ',
    backups: 'ชุดสำรอง',
  },
  fields: {
    fileSize: 'ขนาดไฟล์',
    fileName: 'ชื่อไฟล์',
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
    fileSha256: 'SHA-256 ของไฟล์',
  },
}
