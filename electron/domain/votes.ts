import type { Choice } from '../contract/holding.ts'
import type { ResolutionInput } from '../contract/meetings.ts'

/** Votes by name make the sums; a chair's casting vote decides where they are equal, and only there. */

/** Null where nobody named a vote. */
export function sumsOf(choices: readonly (Choice | null)[]): ResolutionInput['votes'] {
  const cast = choices.filter((one) => one !== null)
  const count = (choice: Choice): number => cast.filter((one) => one === choice).length
  return cast.length === 0 ? null : { for: count('for'), against: count('against'), abstain: count('abstain') }
}

/** The casting vote as far as there is one to give: none where nothing was counted, or where one side has more. */
export function castingVoteOf({ votes, castingVote }: Pick<ResolutionInput, 'votes' | 'castingVote'>): ResolutionInput['castingVote'] {
  return votes !== null && votes.for === votes.against && votes.for > 0 ? castingVote : ''
}
