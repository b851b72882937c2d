import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IdleWatch } from '../../electron/handlers/idle-watch.ts'

const MINUTE = 60_000

describe('a council whose page is silent', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function watched(minutes: number | null, isBusy = () => false) {
    const locks: string[] = []
    const watch = new IdleWatch({ now: Date.now, idleMinutes: () => minutes, isBusy, lockSoon: (reason) => locks.push(reason) })
    return { watch, locks }
  }

  it('locks some two minutes after its idle time, and not before', () => {
    const { locks, watch } = watched(15)
    vi.advanceTimersByTime(16.9 * MINUTE)
    expect(locks).toEqual([])
    vi.advanceTimersByTime(0.5 * MINUTE)
    expect(locks[0]).toBe('idle')
    watch.stop()
  })

  it('stays open while it is used or long work runs, and counts anew afterwards', () => {
    let busy = false
    const { locks, watch } = watched(5, () => busy)
    for (let minute = 0; minute < 30; minute += 1) {
      vi.advanceTimersByTime(MINUTE)
      watch.used()
    }
    busy = true
    vi.advanceTimersByTime(60 * MINUTE)
    busy = false
    vi.advanceTimersByTime(6 * MINUTE)
    expect(locks).toEqual([])
    vi.advanceTimersByTime(2 * MINUTE)
    expect(locks).not.toEqual([])
    watch.stop()
  })

  it('never locks by itself when the council says never, or none is open', () => {
    for (const minutes of [0, null]) {
      const { locks, watch } = watched(minutes)
      vi.advanceTimersByTime(24 * 60 * MINUTE)
      expect(locks).toEqual([])
      watch.stop()
    }
  })
})
