import type { Stage, Step } from '../contract/project-parts.ts'

/** The stage that the latest step leads to. Steps without a day are of books from before and come first; of one day the later written counts. */
export function latestStage(steps: readonly Pick<Step, 'stage' | 'steppedOn' | 'createdAt' | 'id'>[]): Stage {
  const key = ({ steppedOn, createdAt, id }: (typeof steps)[number]) => `${steppedOn ?? ''} ${createdAt} ${id}`
  return steps.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).at(-1)?.stage ?? 'proposed'
}
