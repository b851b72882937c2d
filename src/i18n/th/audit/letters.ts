/** Letters, what stands on papers, agenda templates, delegates. */
export const lettersLog = {
  commands: {
    letters: { write: 'ออกหนังสือ', save: 'แก้ไขหนังสือ', remove: 'ลบหนังสือ', restore: 'เรียกหนังสือคืน' },
    delegates: { name: 'ตั้งผู้แทนไปประชุมระดับจังหวัด', remove: 'ลบชื่อผู้แทนไปประชุมระดับจังหวัด', restore: 'เรียกชื่อผู้แทนไปประชุมระดับจังหวัดคืน' },
    paperTexts: { save: 'แก้ไขข้อความในเอกสาร' },
    wordTemplates: { use: 'ใช้ไฟล์ Word เป็นแบบของเอกสาร', choose: 'เลือกแบบ Word ของเอกสาร' },
    agendaTemplates: { save: 'บันทึกแบบระเบียบวาระ', remove: 'ลบแบบระเบียบวาระ', restore: 'เรียกแบบระเบียบวาระคืน' },
  },
  tables: {
    letters: 'หนังสือออก',
    paper_texts: 'ข้อความในเอกสาร',
    agenda_templates: 'แบบระเบียบวาระ',
    delegates: 'ผู้แทนไปประชุมระดับจังหวัด',
  },
  fields: {
    addressee: 'เรียน',
    datedOn: 'ลงวันที่',
    signatory: 'ผู้ลงนาม',
    letterPrefix: 'คำหน้าเลขหนังสือ',
    letterhead: 'หัวหนังสือ',
    letterFooter: 'ท้ายหนังสือ',
    noticeOpening: 'คำนำหนังสือเชิญ',
    noticeClosing: 'คำลงท้ายหนังสือเชิญ',
    excerptOpening: 'คำนำสำเนามติ',
    excerptClosing: 'คำลงท้ายสำเนามติ',
    minutesForm: 'แบบ Word ของรายงานการประชุม',
    noticeForm: 'แบบ Word ของหนังสือเชิญ',
    excerptForm: 'แบบ Word ของสำเนามติ',
    items: 'รายการ',
    namedOn: 'มีชื่อเมื่อ',
  },
  values: {},
}
