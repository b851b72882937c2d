import type { AnswersSum, Confirmation } from '../contract/minutes.ts'

/**
 * Whether circulated minutes were agreed to by more than half of those asked, which is how a council decides. Who wants
 * something corrected does not agree yet.
 * @param asked how many are on the roll of the meeting
 */
export function sumOfAnswers(asked: number, answers: readonly Pick<Confirmation, 'answer'>[]): AnswersSum {
  const agrees = answers.filter(({ answer }) => answer === 'agrees').length
  const needed = Math.floor(asked / 2) + 1
  return { asked, needed, answered: answers.length, agrees, corrects: answers.length - agrees, enough: asked > 0 && agrees >= needed }
}
