import type { QuorumCount, Resolution, Verb } from '../contract/meetings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { beYear, fraction, share } from './words.ts'

/** The standing sentences of the minutes. */

/** The words a council uses to resolve (DOMAIN section 2). */
export const VERBS: Record<Verb, string> = {
  acknowledge: 'รับทราบ',
  adopt: 'รับรอง',
  agree: 'เห็นชอบ',
  approve: 'อนุมัติ',
  disagree: 'ไม่เห็นชอบ',
  assign: 'มอบหมาย',
  postpone: 'เลื่อน',
}

/** One resolution as printed behind มติที่ประชุม: verb, text, vote, who by when, number. */
export function resolutionSentence(resolution: Resolution): string {
  const verb = VERBS[resolution.verb]
  const text = resolution.text.trim()
  const assignee = resolution.assignee.trim()
  const parts = [text.startsWith(verb) ? '' : verb]
  if (assignee !== '') {
    const assigned = `ให้${assignee}`
    if (resolution.verb === 'assign') parts[0] = `${verb}${assigned}`
    parts.push(text.startsWith(verb) && resolution.verb === 'assign' ? text.slice(verb.length).trim() : text)
    if (resolution.verb !== 'assign') parts.push(`มอบหมาย${assigned}`)
  } else {
    parts.push(text)
  }
  if (resolution.dueOn !== null) parts.push(`ภายในวันที่ ${formatThaiDate(resolution.dueOn, 'long')}`)
  if (resolution.votes !== null) {
    const { for: inFavour, against, abstain } = resolution.votes
    parts.push(`ด้วยคะแนน เห็นชอบ ${inFavour} เสียง ไม่เห็นชอบ ${against} เสียง งดออกเสียง ${abstain} เสียง`)
  }
  if (!resolution.quorumMet) parts.push(`(ขณะลงมติมีผู้มาประชุม ${resolution.presentCount} คน ไม่ครบองค์ประชุม)`)
  parts.push(`(มติที่ ${resolution.number}/${beYear(resolution.year)})`)
  return parts.filter((part) => part !== '').join(' ')
}

/**
 * The quorum as a sum in words, from the members in office on the day of the meeting.
 * @param listed how many the paper lists under ผู้มาประชุม, substitutes included
 */
export function quorumSentence(quorum: QuorumCount, listed: number): string {
  const { inOffice, required, present, numerator, denominator } = quorum
  const part = fraction(numerator, denominator)
  const sum = `สมาชิกที่ดำรงตำแหน่งในวันประชุมมี ${inOffice} คน ${part} คือ ${share(inOffice, numerator, denominator)} คน องค์ประชุมจึงต้องมีไม่น้อยกว่า ${required} คน`
  const apart = listed > present ? ` ไม่นับผู้มาประชุมแทน ${listed - present} คน` : ''
  const came = `มีผู้มาประชุมที่นับเป็นองค์ประชุม ${present} คน${apart}`
  return quorum.met ? `${sum} ${came} ครบองค์ประชุม` : `${sum} ${came} ขาดอีก ${required - present} คน ไม่ครบองค์ประชุม`
}
