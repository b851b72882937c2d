/** What was asked of somebody. */
export const followUpsLog = {
  commands: {
    followUps: {
      save: 'แก้ผู้รับผิดชอบหรือกำหนดของงานติดตาม',
      note: 'บันทึกความคืบหน้า',
      saveNote: 'แก้ไขความคืบหน้า',
      removeNote: 'ลบความคืบหน้า',
      restoreNote: 'เรียกความคืบหน้าคืน',
      close: 'ปิดงานติดตาม',
      drop: 'ยกเลิกงานติดตาม',
      reopen: 'เปิดงานติดตามอีกครั้ง',
    },
  },
  tables: {
    follow_ups: 'งานติดตาม',
    follow_up_notes: 'ความคืบหน้า',
  },
  fields: {
    task: 'งาน',
    owner: 'ผู้รับผิดชอบ',
    closedOn: 'ปิดเมื่อ',
    ownerPersonId: 'ผู้รับผิดชอบ (คน)',
    ownerCommitteeId: 'ผู้รับผิดชอบ (คณะทำงาน)',
    closedMeetingId: 'ปิดในการประชุม',
    resolutionId: 'มติ',
    closing: 'ผลหรือเหตุที่ปิด',
    notedOn: 'วันที่แจ้ง',
  },
  /** 'open' stands with the stages of a meeting. */
  values: {
    done: 'เสร็จ',
    dropped: 'ยกเลิก',
  },
}
