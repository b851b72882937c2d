import { compareThai } from '../contract/text/index.ts'

/**
 * The order of names in official papers: chair, deputies by number, secretary, treasurer, other posts, then everybody
 * else. The record lists people in Thai dictionary order; sorting keeps that order among equals.
 */

const POSTS: readonly RegExp[] = [/^ประธาน/, /^รองประธาน/, /^เลขานุการ/, /^เหรัญญิก/]
/** What is printed for somebody without a post. */
const NO_POST = /^(สมาชิก|ผู้แทน|ผู้ทรงคุณวุฒิ|คณะทำงาน|$)/

function rank(label: string): number {
  const place = POSTS.findIndex((post) => post.test(label))
  if (place >= 0) return place
  return NO_POST.test(label) ? POSTS.length + 1 : POSTS.length
}

export interface Listed {
  /** The post as printed; empty for none. */
  postLabel: string
}

export function inOfficialOrder<T extends Listed>(people: readonly T[]): T[] {
  return people.toSorted((a, b) => {
    const [first, second] = [a.postLabel.trim(), b.postLabel.trim()]
    const byRank = rank(first) - rank(second)
    // รองประธาน คนที่ 1 before คนที่ 2; members stay as they come.
    return byRank !== 0 || rank(first) > POSTS.length ? byRank : compareThai(first, second)
  })
}
