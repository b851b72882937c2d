/**
 * What the Phuket source names, word for word, for a new council; each may change it afterwards. Goals and partners are
 * given to councils of Phuket alone. Nothing is invented: what the source leaves open stays open.
 */

/** The source speaks of eleven issues of self-management and names these eight; the other slots stay empty. */
export const NAMED_ISSUES: readonly string[] = [
  'การจัดการทรัพยากรสิ่งแวดล้อมอย่างยั่งยืนและเป็นธรรม',
  'การจัดการท่องเที่ยวโดยชุมชน',
  'การจัดสวัสดิการสังคม',
  'ความปลอดภัยในชีวิต',
  'อาชีพรายได้',
  'แหล่งน้ำ',
  'ที่อยู่อาศัย',
  'ระบบขนส่งมวลชน',
]

/** The pattern of Pa Khlok, as a ladder. */
export const LADDER: readonly string[] = ['เรียนรู้ปัญหา', 'ตั้งกองทุน', 'เชื่อมเครือข่าย', 'ผ่านสภา', 'ต้นแบบ', 'ขยายผล']

export const PROJECT_KINDS: readonly string[] = ['กองทุน', 'ทรัพยากร', 'ที่อยู่อาศัย/บ้านมั่นคง', 'ท่องเที่ยวโดยชุมชน', 'สวัสดิการ', 'แหล่งน้ำ']

export const PHUKET_CODE = '83'

export const PHUKET_GOALS: readonly string[] = [
  'ประชาชนดำเนินชีวิตตามวิถีคนภูเก็ตตามหลักศาสนาและปรัชญาเศรษฐกิจพอเพียง',
  'ชุมชนท้องถิ่นมีการรักษ์ภาษาและส่งเสริมภูมิปัญญาวัฒนธรรมท่ามกลางความหลากหลาย',
  'ประชาชนตื่นตัวเป็นเจ้าของร่วมกำหนดอนาคตจังหวัดภูเก็ต',
  // As the source has it.
  'ชุมชนท้องถิ่นมีระดับมีระบบสวัสดิการที่ดียกระดับสู่สังคมสวัสดิการ',
  'ชุมชนท้องถิ่นมีการอนุรักษ์ฟื้นฟูทรัพยากรและสิ่งแวดล้อมที่ยั่งยืน',
  'ประชาชนมีสุขภาพดีถ้วนหน้าเข้าถึงระบบการดูแลทุกกลุ่มเป้าหมาย และสามารถเชื่อมประสานความร่วมมือการทำงานกับหน่วยงานภาคีพัฒนาในพื้นที่เพิ่มขึ้น',
]

export const PHUKET_PARTNERS = [
  { name: 'อบจ.ภูเก็ต', kind: 'local_government' },
  { name: 'สนง.พัฒนาชุมชนจังหวัด', kind: 'state_agency' },
  { name: 'พมจ.ภูเก็ต', kind: 'state_agency' },
  { name: 'พอช.', kind: 'state_agency' },
  { name: 'จังหวัดภูเก็ต', kind: 'state_agency' },
  { name: 'บริษัทภูเก็ตพัฒนาเมือง', kind: 'private' },
] as const
