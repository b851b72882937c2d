import { expect, it } from 'vitest'
import { NewestAnswer } from '../../../../src/features/search/newest-answer.ts'

/** A core that answers when it is told to. */
function slowCore() {
  const calls: { input: string; answer(): Promise<void>; refuse(): Promise<void> }[] = []
  const settled = () => new Promise<void>((resolve) => void setTimeout(resolve))
  const ask = (input: string) =>
    new Promise<string>((resolve, reject) => {
      calls.push({
        input,
        answer: () => (resolve(`answer to ${input}`), settled()),
        refuse: () => (reject(new Error(input)), settled()),
      })
    })
  return { calls, ask, asked: () => calls.map(({ input }) => input) }
}

it('asks at once, one call at a time, and then the newest text: what was typed in between is never asked', async () => {
  const core = slowCore()
  const newest = new NewestAnswer(core.ask)
  for (const text of ['น', 'น้', 'น้ำ', 'น้ำป', 'น้ำปร']) newest.want(text)
  expect(core.asked()).toEqual(['น'])
  await core.calls[0]!.answer()
  expect(core.asked()).toEqual(['น', 'น้ำปร'])
  await core.calls[1]!.answer()
  expect(core.asked()).toEqual(['น', 'น้ำปร'])
  expect(newest.state()).toEqual({ input: 'น้ำปร', answer: 'answer to น้ำปร', error: null })
})

it('drops the answer to a text that is no longer typed', async () => {
  const core = slowCore()
  const newest = new NewestAnswer(core.ask)
  const shown: unknown[] = []
  newest.subscribe(() => shown.push(newest.state()?.input ?? null))
  newest.want('ป่า')
  newest.want('ป่าชาย')
  await core.calls[0]!.answer()
  expect(shown).toEqual([])
  await core.calls[1]!.answer()
  expect(shown).toEqual(['ป่าชาย'])
})

it('shows nothing once nothing is typed, whatever is answered afterwards', async () => {
  const core = slowCore()
  const newest = new NewestAnswer(core.ask)
  newest.want('ป่า')
  newest.want(null)
  await core.calls[0]!.answer()
  expect(newest.state()).toBeNull()
  expect(core.asked()).toEqual(['ป่า'])
  newest.want('ป่า')
  await core.calls[1]!.answer()
  expect(newest.state()?.answer).toBe('answer to ป่า')
})

it('typed there and back again, the answer under way is the one that is wanted', async () => {
  const core = slowCore()
  const newest = new NewestAnswer(core.ask)
  for (const text of ['ป่า', 'ป่าช', 'ป่า']) newest.want(text)
  await core.calls[0]!.answer()
  expect(newest.state()?.answer).toBe('answer to ป่า')
  expect(core.asked()).toEqual(['ป่า'])
})

it('a call that fails is told with its text, and the next text is asked all the same', async () => {
  const core = slowCore()
  const newest = new NewestAnswer(core.ask)
  newest.want('ป่า')
  await core.calls[0]!.refuse()
  expect(newest.state()).toEqual({ input: 'ป่า', answer: null, error: new Error('ป่า') })
  newest.want('ป่าช')
  await core.calls[1]!.answer()
  expect(newest.state()).toMatchObject({ input: 'ป่าช', error: null })
})

it('the same input is one question, also as an object of its own', async () => {
  let calls = 0
  const newest = new NewestAnswer((input: { text: string }) => Promise.resolve((calls += 1, input.text)))
  newest.want({ text: 'ป่า' })
  newest.want({ text: 'ป่า' })
  await new Promise<void>((resolve) => void setTimeout(resolve))
  newest.want({ text: 'ป่า' })
  expect(calls).toBe(1)
})

it('asks once more when told that what is found may have changed: also while it is being asked, and nothing where nothing is wanted', async () => {
  const core = slowCore()
  const newest = new NewestAnswer(core.ask)
  newest.again()
  expect(core.asked()).toEqual([])
  newest.want('ป่า')
  newest.again()
  newest.again()
  expect(core.asked()).toEqual(['ป่า'])
  await core.calls[0]!.answer()
  expect(core.asked()).toEqual(['ป่า', 'ป่า'])
  await core.calls[1]!.answer()
  newest.again()
  expect(core.asked()).toEqual(['ป่า', 'ป่า', 'ป่า'])
  await core.calls[2]!.answer()
  expect(core.asked()).toHaveLength(3)
})

it('begins with what is known, and asks anew', async () => {
  const core = slowCore()
  const newest = new NewestAnswer(core.ask, { input: 'ป่า', answer: 'of yesterday', error: null })
  newest.want('ป่า')
  expect(newest.state()?.answer).toBe('of yesterday')
  await core.calls[0]!.answer()
  expect(newest.state()?.answer).toBe('answer to ป่า')
})
