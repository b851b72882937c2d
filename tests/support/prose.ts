/** Thai prose as secretaries write it: long runs without spaces, digits of both kinds, broken words, Latin in between. All of it invented. */

const WORDS = (
  'ที่ประชุม มี มติ เห็นชอบ อนุมัติ รับทราบ งบ งบประมาณ โครงการ กองทุน สวัสดิการ ชุมชน หมู่บ้าน ตำบล สภา องค์กร สมาชิก ประธาน เลขานุการ นา นาย นาง นางสาว น้ำ น้ำดื่ม ป่า ป่าชายเลน ทะเล ไฟ ไฟฟ้า ' +
  'ขยะ ถนน วัด โรงเรียน ผู้สูงอายุ เด็ก เยาวชน อาชีพ ท่องเที่ยว ตลาด ธนาคาร ต้นไม้ กล้าไม้ หอย ปู ปลา เรือ ฝาย คลอง สะพาน แนวเขต ที่ดิน บ้านมั่นคง เครือข่าย แผน พัฒนา จังหวัด ท้องถิ่น รายงาน การเงิน ' +
  'บัญชี เงิน บาท ปี เดือน วัน ครั้ง เรื่อง เสนอ พิจารณา ติดตาม มอบหมาย ให้ ได้ ไม่ และ หรือ ของ ใน จาก กับ โดย เพื่อ แล้ว อีก แห่ง คน ญาติ ฐานันดร เอี๊ยด ซื้อ ก๊วน เก้าอี้ กำ กรรมการ คำ ทำ นำ สำรวจ จำนวน'
).split(' ')
const LATIN = ['CODI', 'GPS', 'Phuket', 'PDF', 'e-mail', 'LINE']

export type Draw = (limit: number) => number

/** A generator of whole numbers below `limit`, the same for the same seed. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)]!

export function prose(draw: Draw, words: number): string {
  let text = ''
  for (let count = 0; count < words; count += 1) {
    const kind = draw(40)
    if (kind === 0) text += ` ${pick(draw, LATIN)} `
    else if (kind === 1) text += ` ${draw(2) === 0 ? String(draw(3000)) : thaiDigits(String(draw(3000)))} `
    else if (kind === 2) text += pick(draw, [' ', '\n', '-', '\u200b', ', ', ' ๆ ', '.'])
    else text += pick(draw, WORDS)
  }
  return text
}

const thaiDigits = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
const arabicDigits = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))

/** The same text as another hand might type it: what no eye can tell apart, and what search takes for the same. */
export function retyped(draw: Draw, text: string): string {
  let changed = text
  if (draw(2) === 0) changed = changed.replace(/([\u0e48-\u0e4b]?)ำ/g, (_all, tone: string) => pick(draw, [`${tone}\u0e4dา`, `\u0e4d${tone}า`, `\u0e4dา${tone}`, `${tone}ำ`]))
  if (draw(2) === 0) changed = changed.replace(/แ/g, 'เเ')
  if (draw(2) === 0) changed = draw(2) === 0 ? thaiDigits(changed) : arabicDigits(changed)
  if (draw(2) === 0) changed = changed.replace(/([\u0e31\u0e34-\u0e39])([\u0e48-\u0e4c])/g, '$2$1')
  if (draw(3) === 0) changed = draw(2) === 0 ? changed.toUpperCase() : changed.toLowerCase()
  if (draw(3) === 0) changed = [...changed].join(pick(draw, ['\u200b', '\u00ad', '\u200b\u200b']))
  return changed
}
