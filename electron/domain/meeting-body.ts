import type { Meeting } from '../contract/meetings.ts'

type Sitting = Pick<Meeting, 'kind' | 'committeeId' | 'heldOn'>

/** Who meets: the council (ordinary or not), one committee, the province, the assembly. */
function bodyOf({ kind, committeeId }: Sitting): string {
  if (kind === 'extraordinary') return 'ordinary'
  return kind === 'committee' ? `committee ${committeeId ?? ''}` : kind
}

/** Minutes are adopted by the body that met. */
export function sameBody(a: Sitting, b: Sitting): boolean {
  return bodyOf(a) === bodyOf(b)
}

/** Rule 17: minutes are adopted by a meeting after theirs, never by their own. */
export function isLater(later: Sitting, earlier: Sitting): boolean {
  return later.heldOn > earlier.heldOn
}
