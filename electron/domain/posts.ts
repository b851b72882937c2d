import type { Post, PostName } from '../contract/members.ts'

/** Posts in official order, with the words printed for them. */
const WORDS: Record<PostName, string> = {
  chair: 'ประธาน',
  vice_chair: 'รองประธาน',
  secretary: 'เลขานุการ',
  treasurer: 'เหรัญญิก',
  other: '',
}
const ORDER = Object.keys(WORDS) as PostName[]

/** As printed: "รองประธาน คนที่ 1" for a numbered deputy, the council's own word for its own posts; a label that names the post itself stands alone. */
export function postTitle({ post, label }: Pick<Post, 'post' | 'label'>): string {
  if (post === 'other' || label.startsWith(WORDS[post])) return label || WORDS[post]
  if (/^\d+$/.test(label)) return `${WORDS[post]} คนที่ ${label}`
  return label ? `${WORDS[post]} ${label}` : WORDS[post]
}

/** 0 for the chair, rising; members without a post come after all. */
export function postRank(posts: readonly Pick<Post, 'post'>[]): number {
  return Math.min(ORDER.length, ...posts.map((one) => ORDER.indexOf(one.post)))
}
