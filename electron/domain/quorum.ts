import type { AttendanceStatus } from '../contract/meetings.ts'

/** "Not less than half of the members": a fraction from the council's settings, never a constant here. */
export interface QuorumRule {
  numerator: number
  denominator: number
}

export interface Quorum {
  inOffice: number
  /** The least number that is not less than the fraction: 17 of 33 and of 34 for a half (rule 3). */
  required: number
  present: number
  missing: number
  met: boolean
}

/** A council with nobody in office has no quorum. */
export function quorum({ inOffice, present, rule }: { inOffice: number; present: number; rule: QuorumRule }): Quorum {
  const required = Math.max(1, Math.ceil((inOffice * rule.numerator) / rule.denominator))
  return { inOffice, required, present, missing: Math.max(0, required - present), met: present >= required }
}

/**
 * Members present: each of those in office once, whatever their posts; a guest (ผู้เข้าร่วมประชุม) never;
 * somebody sent in a member's place only where the council's own rules allow it.
 */
export function countPresent(
  inOffice: Iterable<string>,
  attendance: Iterable<{ personId: string; status: AttendanceStatus | null }>,
  { substituteCounts }: { substituteCounts: boolean },
): number {
  const members = new Set(inOffice)
  const present = new Set<string>()
  for (const { personId, status } of attendance) {
    if (members.has(personId) && (status === 'present' || (status === 'substitute' && substituteCounts))) present.add(personId)
  }
  return present.size
}
