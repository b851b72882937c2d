import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it } from 'vitest'
import { askAnewIfUnderWay, queryClient } from '../../../src/api/query-client.ts'

const INPUT = { id: '01a21a45-04f4-7977-9f7b-d3819990fb26' }

afterEach(() => queryClient.clear())

/** A shown question with an earlier answer, asked again and answered by hand. */
function shownQuestion() {
  queryClient.setQueryData(['meetings.get', INPUT], 'as opened')
  const waiting: ((answer: string) => void)[] = []
  const observer = new QueryObserver<string>(queryClient, { queryKey: ['meetings.get', INPUT], queryFn: () => new Promise((resolve) => waiting.push(resolve)) })
  const end = observer.subscribe(() => undefined)
  const shown = () => observer.getCurrentResult().data
  return { waiting, shown, end }
}

it('an answer from before a command is not shown after it: the question is asked anew', async () => {
  const { waiting, shown, end } = shownQuestion()
  await expect.poll(() => waiting.length).toBe(1)
  const asked = askAnewIfUnderWay('meetings.get', INPUT)
  await expect.poll(() => waiting.length).toBe(2)
  waiting[0]?.('before the tick')
  waiting[1]?.('with the tick')
  await asked
  expect(shown()).toBe('with the tick')
  end()
})

it('a question that was answered is not asked again', async () => {
  const { waiting, shown, end } = shownQuestion()
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.('with the tick')
  await expect.poll(shown).toBe('with the tick')
  await askAnewIfUnderWay('meetings.get', INPUT)
  expect(waiting).toHaveLength(1)
  end()
})
