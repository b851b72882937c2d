import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../../src/api/api-error.ts'
import { Autosave, AUTOSAVE_DELAY_MS } from '../../../src/components/autosave.ts'

/** A core with one record that refuses what was typed over an older revision. */
function coreWith(value: string) {
  const core = { value, revision: 1, saves: 0, fail: false }
  return {
    core,
    changeElsewhere(text: string) {
      core.value = text
      core.revision += 1
    },
    async save(text: string, revision: number) {
      core.saves += 1
      await Promise.resolve()
      if (core.fail) throw new ApiError('DISK_FULL')
      if (revision !== core.revision) throw new ApiError('CHANGED_MEANWHILE')
      core.value = text
      core.revision += 1
      return { revision: core.revision }
    },
    load: () => Promise.resolve({ value: core.value, revision: core.revision }),
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('saving as typed', () => {
  it('saves once after a pause, not once per letter', async () => {
    const door = coreWith('')
    const draft = new Autosave({ value: '', revision: 1 }, door)
    for (const text of ['ก', 'กา', 'การ']) draft.set(text)
    await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY_MS)
    expect(door.core).toMatchObject({ value: 'การ', revision: 2, saves: 1 })
    expect(draft.state.is).toBe('clean')
    expect(draft.unsaved).toBe(false)
  })

  it('saves what was typed while a save was under way, over the revision that save made', async () => {
    const door = coreWith('')
    const draft = new Autosave({ value: '', revision: 1 }, door)
    draft.set('หนึ่ง')
    const saving = draft.flush()
    draft.set('หนึ่งสอง')
    await saving
    await draft.flush()
    expect(door.core).toMatchObject({ value: 'หนึ่งสอง', revision: 3, saves: 2 })
  })

  it('keeps what was typed when saving fails, and saves it with the next try', async () => {
    const door = coreWith('เดิม')
    const draft = new Autosave({ value: 'เดิม', revision: 1 }, door)
    door.core.fail = true
    draft.set('ใหม่')
    await draft.flush()
    expect(draft.state).toMatchObject({ is: 'failed', error: { code: 'DISK_FULL' } })
    expect([draft.value, draft.unsaved]).toEqual(['ใหม่', true])
    door.core.fail = false
    await draft.flush()
    expect(door.core.value).toBe('ใหม่')
  })
})

describe('a change from elsewhere', () => {
  async function inConflict() {
    const door = coreWith('เดิม')
    const draft = new Autosave({ value: 'เดิม', revision: 1 }, door)
    door.changeElsewhere('ของอีกหน้าต่าง')
    draft.set('ของฉัน')
    await draft.flush()
    return { door, draft }
  }

  it('overwrites neither side: it waits for a person', async () => {
    const { door, draft } = await inConflict()
    expect(draft.state.is).toBe('conflict')
    draft.set('ของฉันอีก')
    await vi.advanceTimersByTimeAsync(10 * AUTOSAVE_DELAY_MS)
    await draft.flush()
    expect([door.core.value, draft.value, draft.unsaved]).toEqual(['ของอีกหน้าต่าง', 'ของฉันอีก', true])
  })

  it('gives way to what was typed here when so decided', async () => {
    const { door, draft } = await inConflict()
    await draft.keepMine()
    expect([door.core.value, draft.state.is, draft.unsaved]).toEqual(['ของฉัน', 'clean', false])
  })

  it('is taken when so decided, and what was typed is handed back', async () => {
    const { door, draft } = await inConflict()
    expect(await draft.takeTheirs()).toBe('ของฉัน')
    expect([draft.value, door.core.value, draft.unsaved]).toEqual(['ของอีกหน้าต่าง', 'ของอีกหน้าต่าง', false])
  })
})

describe('news from the core', () => {
  it('is shown where nothing was typed', () => {
    const draft = new Autosave({ value: 'ก', revision: 1 }, coreWith('ก'))
    draft.offer({ value: 'ข', revision: 2 })
    expect(draft.value).toBe('ข')
  })

  it('never replaces what is being typed, nor comes from before the last save', async () => {
    const door = coreWith('ก')
    const draft = new Autosave({ value: 'ก', revision: 1 }, door)
    draft.set('พิมพ์อยู่')
    draft.offer({ value: 'ข', revision: 2 })
    expect(draft.value).toBe('พิมพ์อยู่')
    await draft.flush()
    draft.offer({ value: 'ก', revision: 1 })
    expect(draft.value).toBe('พิมพ์อยู่')
  })
})
