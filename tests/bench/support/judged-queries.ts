/**
 * Queries over a corpus of Thai statutes with the documents that answer them, judged by hand from their titles and subjects:
 * 3 is what is meant, 2 is about it too, 1 touches it.
 */
export const JUDGED: readonly (readonly [query: string, grades: Readonly<Record<string, number>>])[] = [
  ['ประมง', { 780563: 3, 740072: 3, 305254: 3, 834078: 2, 318889: 1 }],
  ['ป่าสงวนแห่งชาติ', { 518384: 3 }],
  ['ป่าไม้', { 389352: 3, 518384: 2 }],
  ['ช้างป่า', { 300047: 3 }],
  ['จัดสรรที่ดิน', { 395094: 3 }],
  ['ปฏิรูปที่ดิน', { 301607: 3 }],
  ['สภาตำบล', { 415176: 3 }],
  ['องค์การบริหารส่วนตำบล', { 415176: 3 }],
  ['เทศบาล', { 618130: 3, 304411: 2 }],
  ['รายได้เทศบาล', { 304411: 3 }],
  ['วิสาหกิจชุมชน', { 831828: 3, 449817: 3 }],
  ['ผู้สูงอายุ', { 635171: 3 }],
  ['คนพิการ', { 563839: 3, 696572: 3, 686515: 3 }],
  ['คุ้มครองเด็ก', { 425395: 3 }],
  ['สิ่งแวดล้อม', { 396089: 3, 834092: 2 }],
  ['ยาสูบ', { 603603: 3, 302711: 3, 774012: 3, 803511: 3 }],
  ['แร่', { 511267: 3, 770470: 3, 319346: 3 }],
  ['โรงแรม', { 510490: 3 }],
  ['ข้อมูลข่าวสาร ราชการ', { 302231: 3 }],
  ['ลิขสิทธิ์', { 686804: 3 }],
  ['ประกันสังคม', { 300760: 3 }],
  ['จราจรทางบก', { 570840: 3 }],
  ['ทะเบียนราษฎร', { 572446: 3 }],
  ['ฌาปนกิจ', { 395108: 3 }],
  ['คณะสงฆ์', { 308233: 3 }],
  ['ประมวลกฎหมายแพ่งและพาณิชย์', { 567410: 3 }],
  ['ชลประทาน', { 301346: 3 }],
  ['ประปา', { 301636: 3, 518404: 3 }],
  ['กระจายอำนาจ', { 523968: 3 }],
  ['พ.ศ. 2562 จอดรถ', { 834088: 3 }],
]

const BEST = 10

/** Normalised discounted cumulative gain of the first ten (Järvelin & Kekäläinen 2002), gain 2^grade − 1. */
export function ndcg(found: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gain = (list: readonly number[]): number => list.slice(0, BEST).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  return gain(found.map((id) => grades[id] ?? 0)) / gain(Object.values(grades).sort((a, b) => b - a))
}
