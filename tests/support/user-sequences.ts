import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { User } from '../../electron/contract/councils.ts'
import { ROLES, WRITERS, type Role } from '../../electron/contract/define.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from './core.ts'
import { codeOf } from './failures.ts'
import { quickJobs } from './quick-jobs.ts'
import { tempFolder } from './temp-folder.ts'

/** Whatever is done with the users of a council, the program answers as this model of a few lines does. */

const PHRASES = [
  PASSPHRASE, 'นกกระจาบทำรังบนยอดไผ่', 'ฝนตกพรำทั้งคืนวันเพ็ญ', 'คลื่นลมสงบยามเช้า', 'ข้าวเหลืองเต็มทุ่งหลังบ้าน', 'เรือหางยาวจอดริมตลิ่ง', 'มะพร้าวต้นสูงข้างวัด',
]
const JOB = '0190f7a2-0000-7000-8000-00000000000c'
const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-08-17', dueEndOn: null }

interface Known {
  id: string
  name: string
  role: Role
  phrase: string
}

interface Model {
  /** Those who are users now. */
  users: Known[]
  open: Known | null
}

type Step =
  | { do: 'add'; phrase: string; role: Role }
  | { do: 'change' | 'open' | 'recover'; phrase: string }
  | { do: 'role'; which: number; role: Role }
  | { do: 'remove'; which: number }
  | { do: 'write' | 'rotate' | 'lock' }

const phrase = fc.constantFrom(...PHRASES)
const role = fc.constantFrom(...ROLES)
const which = fc.nat(9)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), phrase, role }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), phrase }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('role' as const), which, role }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), phrase }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('recover' as const), phrase }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('write' as const, 'rotate' as const, 'lock' as const) }) },
)

class Book {
  readonly model: Model
  readonly #test: TestCore
  readonly #councilId: string
  readonly #paperKey: string
  #named = 0

  constructor(test: TestCore, councilId: string, paperKey: string, first: Known) {
    this.#test = test
    this.#councilId = councilId
    this.#paperKey = paperKey
    this.model = { users: [first], open: first }
  }

  /** Does it, and expects the answer that the model gives. */
  async take(step: Step): Promise<void> {
    // Wrong passphrases are slowed down; that is another test's matter.
    this.#test.clock.set(new Date(Date.parse(this.#test.clock.now()) + 61_000).toISOString())
    const { model } = this
    const holder = 'phrase' in step ? model.users.find((user) => user.phrase === step.phrase) : undefined
    const other = 'which' in step ? model.users[step.which % model.users.length] : undefined
    const saying = JSON.stringify({ step, model })
    const answers = async (code: string, call: () => Promise<unknown>): Promise<boolean> => {
      expect(await codeOf(call), saying).toBe(code)
      return code === 'succeeded'
    }
    const asOne = (who: readonly Role[], then: string): string => (!model.open ? 'NOT_UNLOCKED' : who.includes(model.open.role) ? then : 'NOT_ALLOWED')
    const call = this.#test.call.bind(this.#test)
    switch (step.do) {
      case 'add': {
        const name = this.#newName()
        let made: User | undefined
        const add = async () => (made = await call('users.add', { displayName: name, role: step.role, passphrase: step.phrase }))
        if (await answers(asOne(['secretary'], holder ? 'PASSPHRASE_TAKEN' : 'succeeded'), add)) model.users.push({ id: made?.id ?? '', name, role: step.role, phrase: step.phrase })
        return
      }
      case 'open':
        if (await answers(holder ? 'succeeded' : 'SECRET_WRONG', () => call('councils.open', { councilId: this.#councilId, passphrase: step.phrase }))) model.open = holder ?? null
        return
      case 'recover': {
        const name = this.#newName()
        const recover = () => call('councils.recover', { councilId: this.#councilId, recoveryKey: this.#paperKey, displayName: name, passphrase: step.phrase })
        if (!(await answers(holder ? 'PASSPHRASE_TAKEN' : 'succeeded', recover))) return
        model.open = { id: (await call('app.status', {})).session?.user.id ?? '', name, role: 'secretary', phrase: step.phrase }
        model.users.push(model.open)
        return
      }
      case 'change': {
        const current = model.open?.phrase ?? PASSPHRASE
        // One's own passphrase again is nobody else's.
        const then = holder && holder !== model.open ? 'PASSPHRASE_TAKEN' : 'succeeded'
        if ((await answers(asOne(ROLES, then), () => call('users.changePassphrase', { current, next: step.phrase }))) && model.open) model.open.phrase = step.phrase
        return
      }
      case 'role': {
        const own = other === model.open && step.role !== model.open?.role
        const save = async () => await call('users.save', { ...(await this.#ref(other)), displayName: other?.name ?? '', role: step.role })
        if ((await answers(asOne(['secretary'], own ? 'OWN_ACCOUNT' : 'succeeded'), save)) && other) other.role = step.role
        return
      }
      case 'remove':
        if (await answers(asOne(['secretary'], other === model.open ? 'OWN_ACCOUNT' : 'succeeded'), async () => await call('users.remove', await this.#ref(other)))) model.users = model.users.filter((user) => user !== other)
        return
      case 'write':
        await answers(asOne(WRITERS, 'succeeded'), () => call('members.add', { person: personInput('กมล'), membership: MEMBERSHIP, post: null }))
        return
      case 'rotate':
        await answers(asOne(['secretary'], 'succeeded'), () => call('users.rotateKeys', { jobId: JOB }))
        return
      case 'lock':
        await call('councils.lock', {})
        model.open = null
    }
  }

  /** Every passphrase there ever was is tried: it opens for whom it belongs to, in the right role, or not at all. */
  async expectDoors(): Promise<void> {
    expect(this.model.users.some((user) => user.role === 'secretary')).toBe(true)
    for (const phrase of PHRASES) {
      await this.take({ do: 'lock' })
      await this.take({ do: 'open', phrase })
      const session = (await this.#test.call('app.status', {})).session
      expect(session === null ? null : { id: session.user.id, name: session.user.displayName, role: session.user.role }).toEqual(
        this.model.open === null ? null : { id: this.model.open.id, name: this.model.open.name, role: this.model.open.role },
      )
      if (session === null) continue
      const listed = await this.#test.call('users.list', {})
      expect(listed.map(({ id, role }) => `${id} ${role}`).sort()).toEqual(this.model.users.map(({ id, role }) => `${id} ${role}`).sort())
    }
  }

  #newName(): string {
    this.#named += 1
    return `ผู้ใช้คนที่ ${this.#named}`
  }

  async #ref(user: Known | undefined): Promise<{ id: string; revision: number }> {
    const id = user?.id ?? ''
    if (!this.model.open) return { id: JOB, revision: 1 }
    return { id, revision: (await this.#test.call('users.list', {})).find((one) => one.id === id)?.revision ?? 1 }
  }
}

/** Declares the test: so many random sequences, each on a council of its own. */
export function tryUserSequences(runs: number): void {
  test(`over ${runs} random sequences nobody removed opens, everybody else does, in their role, and a secretary is left`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12, size: 'max' }), async (steps) => {
        const test = await createTestCore(tempFolder(), { jobs: quickJobs })
        try {
          const { groups } = await createTestCouncil(test)
          const session = (await test.call('app.status', {})).session
          const first: Known = { id: session?.user.id ?? '', name: session?.user.displayName ?? '', role: 'secretary', phrase: PASSPHRASE }
          const book = new Book(test, session?.councilId ?? '', groups.join(' '), first)
          for (const one of steps) await book.take(one)
          await book.expectDoors()
        } finally {
          await test.core.shutdown()
        }
      }),
      { numRuns: runs },
    )
  }, 60_000 + runs * 10_000)
}
