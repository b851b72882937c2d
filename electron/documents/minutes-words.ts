import type { Choice, PresenceStep } from '../contract/holding.ts'
import type { MeetingKind, QuorumCount, Resolution, Verb } from '../contract/meetings.ts'
import { formatThaiDate, resolutionNumber } from '../contract/text/index.ts'
import { clock, fraction, share } from './words.ts'

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

export const VOTES: Record<Choice, string> = { for: 'เห็นชอบ', against: 'ไม่เห็นชอบ', abstain: 'งดออกเสียง' }

const METHODS: Record<Resolution['voteMethod'], string> = { '': '', unanimous: 'เป็นเอกฉันท์', hand: 'โดยการยกมือ', named: 'โดยการขานชื่อ', secret: 'โดยการลงคะแนนลับ' }

/** How it was voted, and how the chair decided equal votes; '' where nobody counted. */
function voteWords({ votes, voteMethod, castingVote }: Resolution): string {
  if (votes === null) return METHODS[voteMethod]
  const { for: inFavour, against, abstain } = votes
  const sums = `ด้วยคะแนน เห็นชอบ ${inFavour} เสียง ไม่เห็นชอบ ${against} เสียง งดออกเสียง ${abstain} เสียง`
  const cast = castingVote === '' ? '' : `คะแนนเสียงเท่ากัน ประธานในที่ประชุมออกเสียงชี้ขาด${VOTES[castingVote]}`
  return [METHODS[voteMethod], sums, cast].filter((part) => part !== '').join(' ')
}

/** What goes on behind words that are printed already. */
function without(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length).trim() : text
}

/** One resolution as printed behind มติที่ประชุม: verb, text, vote, who by when, number; where the verb is to assign, the vote is on all of it. */
export function resolutionSentence(resolution: Resolution): string {
  const verb = VERBS[resolution.verb]
  const text = resolution.text.trim()
  const assignee = resolution.assignee.trim()
  const task = resolution.task.trim()
  const parts = [text.startsWith(verb) ? '' : verb]
  const vote = voteWords(resolution)
  const voted = text.endsWith(vote) ? '' : vote
  const assigned = `ให้${assignee}`
  if (assignee === '') {
    parts.push(text)
  } else if (resolution.verb === 'assign') {
    parts[0] = `${verb}${assigned}`
    parts.push(without(without(text, verb), assigned), without(task, assigned))
  } else {
    parts.push(text, voted, `มอบหมาย${assigned}`, without(task, assigned))
  }
  const due = resolution.dueOn === null ? '' : `ภายในวันที่ ${formatThaiDate(resolution.dueOn, 'long')}`
  if (!parts.some((part) => part.endsWith(due))) parts.push(due)
  if (assignee === '' || resolution.verb === 'assign') parts.push(voted)
  if (!resolution.quorumMet) {
    const at = resolution.takenAt === null ? '' : `เวลา ${clock(resolution.takenAt)} `
    parts.push(`(ขณะลงมติ${at}มีผู้มาประชุม ${resolution.presentCount} คน ไม่ครบองค์ประชุม)`)
  }
  parts.push(`(มติที่ ${resolutionNumber(resolution)})`)
  return parts.filter((part) => part !== '').join(' ')
}

/**
 * The quorum as a sum in words, from the members in office on the day of the meeting, or from those on the committee that met.
 * @param apart substitutes whom the paper lists under ผู้มาประชุม and who do not count
 */
export function quorumSentence(quorum: QuorumCount, apart: number, kind: MeetingKind): string {
  const { inOffice, required, present, numerator, denominator } = quorum
  const part = fraction(numerator, denominator)
  const roll = kind === 'committee' ? 'ผู้อยู่ในคณะทำงานในวันประชุม' : 'สมาชิกที่ดำรงตำแหน่งในวันประชุม'
  const sum = `${roll}มี ${inOffice} คน ${part} คือ ${share(inOffice, numerator, denominator)} คน องค์ประชุมจึงต้องมีไม่น้อยกว่า ${required} คน`
  const came = `มีผู้มาประชุมที่นับเป็นองค์ประชุม ${present} คน${apart > 0 ? ` ไม่นับผู้มาประชุมแทน ${apart} คน` : ''}`
  return quorum.met ? `${sum} ${came} ครบองค์ประชุม` : `${sum} ${came} ขาดอีก ${required - present} คน ไม่ครบองค์ประชุม`
}

/** Rule 3: the quorum lost, or reached (again), with its time. */
export function turnSentence({ at, met, present }: PresenceStep, again: boolean): string {
  const time = `เมื่อเวลา ${clock(at)}`
  return met ? `${time} มีผู้มาประชุม ${present} คน ครบองค์ประชุม${again ? 'อีกครั้ง' : ''}` : `${time} มีผู้มาประชุมเหลือ ${present} คน ไม่ครบองค์ประชุม`
}

export function recusalSentence(name: string, reason: string): string {
  const why = reason.trim() === '' ? '' : ` เนื่องจาก${reason.trim()}`
  return `${name} ไม่ร่วมพิจารณาและลงมติในระเบียบวาระนี้${why}`
}
