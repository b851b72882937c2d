/**
 * Titles, ranks and degrees that stand before a name, in the form the roll keeps and prints, with other ways of
 * writing each. Ranks are kept abbreviated, as minutes print them; น.ส., ด.ช. and ด.ญ. are written out.
 */

/**
 * - civil: written on to the given name (นายสมชาย)
 * - rank: a space before the given name (ด.ต. สมชาย)
 * - degree, post: written on to it (ดร.สมชาย, กำนันสมชาย)
 * - courtesy: as post, but given names may begin with it too (คุณ-ภัทร)
 * - foreign: a space (Mr. Smith)
 */
export type TitleKind = 'civil' | 'rank' | 'degree' | 'post' | 'courtesy' | 'foreign'

export interface Title {
  name: string
  kind: TitleKind
  also: readonly string[]
}

const TABLE: Record<TitleKind, readonly (readonly string[])[]> = {
  civil: [
    ['นาย'], ['นาง'], ['นางสาว', 'น.ส.'], ['เด็กชาย', 'ด.ช.'], ['เด็กหญิง', 'ด.ญ.'],
    ['คุณหญิง'], ['ท่านผู้หญิง'], ['ม.ร.ว.', 'หม่อมราชวงศ์'], ['ม.ล.', 'หม่อมหลวง'],
  ],
  rank: [
    // police
    ['พล.ต.อ.', 'พลตำรวจเอก'], ['พล.ต.ท.', 'พลตำรวจโท'], ['พล.ต.ต.', 'พลตำรวจตรี'],
    ['พ.ต.อ.', 'พันตำรวจเอก'], ['พ.ต.ท.', 'พันตำรวจโท'], ['พ.ต.ต.', 'พันตำรวจตรี'],
    ['ร.ต.อ.', 'ร้อยตำรวจเอก'], ['ร.ต.ท.', 'ร้อยตำรวจโท'], ['ร.ต.ต.', 'ร้อยตำรวจตรี'],
    ['ด.ต.', 'ดาบตำรวจ'], ['ส.ต.อ.', 'สิบตำรวจเอก'], ['ส.ต.ท.', 'สิบตำรวจโท'], ['ส.ต.ต.', 'สิบตำรวจตรี'], ['พลตำรวจ'],
    // army; navy and air force share some of the short forms
    ['พล.อ.', 'พลเอก'], ['พล.ท.', 'พลโท'], ['พล.ต.', 'พลตรี'], ['พ.อ.', 'พันเอก'], ['พ.ท.', 'พันโท'], ['พ.ต.', 'พันตรี'],
    ['ร.อ.', 'ร้อยเอก', 'เรือเอก', 'เรืออากาศเอก'], ['ร.ท.', 'ร้อยโท', 'เรือโท', 'เรืออากาศโท'], ['ร.ต.', 'ร้อยตรี', 'เรือตรี', 'เรืออากาศตรี'],
    ['จ.ส.อ.', 'จ่าสิบเอก'], ['จ.ส.ท.', 'จ่าสิบโท'], ['จ.ส.ต.', 'จ่าสิบตรี', 'จ่าสิบตำรวจ'],
    ['ส.อ.', 'สิบเอก'], ['ส.ท.', 'สิบโท'], ['ส.ต.', 'สิบตรี'], ['พลทหาร'],
    // navy, air force
    ['พล.ร.อ.', 'พลเรือเอก'], ['พล.ร.ท.', 'พลเรือโท'], ['พล.ร.ต.', 'พลเรือตรี'],
    ['พล.อ.อ.', 'พลอากาศเอก'], ['พล.อ.ท.', 'พลอากาศโท'], ['พล.อ.ต.', 'พลอากาศตรี'],
    ['น.อ.', 'นาวาเอก', 'นาวาอากาศเอก'], ['น.ท.', 'นาวาโท', 'นาวาอากาศโท'], ['น.ต.', 'นาวาตรี', 'นาวาอากาศตรี'],
    ['พ.จ.อ.', 'พันจ่าเอก'], ['พ.จ.ท.', 'พันจ่าโท'], ['พ.จ.ต.', 'พันจ่าตรี'],
    ['พ.อ.อ.', 'พันจ่าอากาศเอก'], ['พ.อ.ท.', 'พันจ่าอากาศโท'], ['พ.อ.ต.', 'พันจ่าอากาศตรี'],
    ['จ.อ.', 'จ่าเอก', 'จ่าอากาศเอก'], ['จ.ท.', 'จ่าโท', 'จ่าอากาศโท'], ['จ.ต.', 'จ่าตรี', 'จ่าอากาศตรี'],
  ],
  degree: [
    ['ดร.', 'ดอกเตอร์', 'ด็อกเตอร์'], ['ศ.', 'ศาสตราจารย์'], ['รศ.', 'รองศาสตราจารย์'], ['ผศ.', 'ผู้ช่วยศาสตราจารย์'],
    ['นพ.', 'นายแพทย์'], ['พญ.', 'แพทย์หญิง'], ['ทพ.', 'ทันตแพทย์'], ['ทพญ.', 'ทันตแพทย์หญิง'], ['ภก.'], ['ภญ.'], ['อ.'],
  ],
  post: [
    ['ผู้ใหญ่บ้าน', 'ผญบ.', 'ผญ.', 'ผู้ใหญ่'], ['ผู้ช่วยผู้ใหญ่บ้าน', 'ผช.ผญบ.'], ['กำนัน'], ['สารวัตรกำนัน'],
    ['นายอำเภอ'], ['นายกเทศมนตรี'], ['นายก อบต.'],
    ['พระ'], ['พระมหา'], ['พระครู'], ['พระอธิการ'], ['พระปลัด'], ['พระสมุห์'], ['พระใบฎีกา'], ['พระอาจารย์'], ['สามเณร'], ['แม่ชี'],
    ['ฮัจยี', 'ฮัจญี', 'หัจญี'], ['อิหม่าม', 'โต๊ะอิหม่าม'], ['โต๊ะครู'],
  ],
  courtesy: [['คุณ'], ['ครู'], ['หมอ'], ['อาจารย์']],
  foreign: [['Mr.', 'mister'], ['Mrs.'], ['Ms.'], ['Miss'], ['Dr.']],
}

export const TITLES: readonly Title[] = Object.entries(TABLE).flatMap(([kind, rows]) =>
  rows.map(([name = '', ...also]) => ({ name, also, kind: kind as TitleKind })),
)

const kinds = new Map(TITLES.map(({ name, kind }) => [name, kind]))

/**
 * Whether a space stands between this title and the given name. Of several titles (ผศ.ดร., ว่าที่ ร.ต.) the last
 * decides; a title not in the table keeps one, so that nothing unknown grows on to a name.
 */
export function spaceAfterTitle(title: string): boolean {
  const last = title.replace(/หญิง$/, '')
  const known = kinds.get(title) ?? kinds.get(last) ?? kinds.get(/[^\s.]+\.$/.exec(last)?.[0] ?? '')
  if (/^ว่าที่/.test(title)) return true
  return known === undefined || known === 'rank' || known === 'foreign'
}

const NAMES_LONGEST_FIRST = TITLES.map((title) => title.name).sort((a, b) => b.length - a.length)

/** How many characters of a full name, as fullName() prints it, are its title and the space after it. */
export function titleLength(name: string): number {
  const title = NAMES_LONGEST_FIRST.find((one) => name.startsWith(one)) ?? ''
  return title.length + (/^\s*/.exec(name.slice(title.length))?.[0].length ?? 0)
}
