/**
 * The order of names in official papers: posts first (chair, deputies by number, secretary, treasurer, other
 * posts), then everybody else in Thai dictionary order of the given name, titles left aside.
 */

const POSTS: readonly RegExp[] = [/^ประธาน/, /^รองประธาน/, /^เลขานุการ/, /^เหรัญญิก/]
/** What is printed for somebody without a post. */
const NO_POST = /^(สมาชิก|ผู้แทน|ผู้ทรงคุณวุฒิ|กรรมการ|$)/

const TITLES =
  /^(นางสาว|นาง|นาย|น\.ส\.|เด็กชาย|เด็กหญิง|หม่อมราชวงศ์|หม่อมหลวง|ว่าที่\s*(ร้อยตรี|ร้อยโท|ร้อยเอก|พันตรี)?(หญิง)?|(ร้อย|พัน|พล|นาวา|เรือ|นาวาอากาศ|เรืออากาศ)(ตรี|โท|เอก)|(จ่า)?สิบ(ตรี|โท|เอก|ตำรวจตรี|ตำรวจโท|ตำรวจเอก)|จ่าสิบ(ตรี|โท|เอก|ตำรวจ)|ดาบตำรวจ|ดร\.|([ก-ฮ]{1,3}\.)+)\s*/

/** 'นางสาวกมลวรรณ ใจงาม' → 'กมลวรรณ ใจงาม'. A name made of nothing but a title stays as it is. */
export function withoutTitle(name: string): string {
  let rest = name.trim()
  for (let previous = ''; previous !== rest;) {
    previous = rest
    rest = rest.replace(TITLES, '')
  }
  return rest === '' ? name : rest
}

function rank(postLabel: string): number {
  const label = postLabel.trim()
  const place = POSTS.findIndex((post) => post.test(label))
  if (place >= 0) return place
  return NO_POST.test(label) ? POSTS.length + 1 : POSTS.length
}

const thai = new Intl.Collator('th', { numeric: true })

/** Compares two people as printed. @param name with title @param postLabel as printed, empty for none */
export function compareOfficially(a: { name: string; postLabel: string }, b: { name: string; postLabel: string }): number {
  const byRank = rank(a.postLabel) - rank(b.postLabel)
  if (byRank !== 0) return byRank
  // Posts of one rank by their own number: รองประธาน คนที่ 1 before คนที่ 2.
  const byLabel = rank(a.postLabel) <= POSTS.length ? thai.compare(a.postLabel.trim(), b.postLabel.trim()) : 0
  return byLabel !== 0 ? byLabel : thai.compare(withoutTitle(a.name), withoutTitle(b.name))
}
