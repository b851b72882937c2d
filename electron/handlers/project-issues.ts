/**
 * The issues of self-management that the Phuket source names, word for word. It speaks of eleven and
 * names these eight; the other slots stay empty for each council, because nothing is invented here.
 */
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
