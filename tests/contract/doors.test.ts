import { once } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { decode, encode } from '../../electron/contract/codec.ts'
import type { Envelope } from '../../electron/contract/errors.ts'
import { createHttpDoor } from '../../electron/transport/http.ts'
import { createTestCore, createTestCouncil, TestJobs, type TestCore } from '../support/core.ts'
import { tempFolder } from '../support/temp-folder.ts'

/**
 * One suite through every door: whatever a caller may see must not depend on how the call came in.
 * The IPC door runs against a stand-in for Electron's ipcMain that copies as Electron does
 * (structured clone); the end-to-end specs run it in a real Electron.
 */
const ipc = vi.hoisted(() => ({ handlers: new Map<string, (...args: unknown[]) => unknown>() }))
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: (...args: unknown[]) => unknown) => ipc.handlers.set(channel, handler) },
}))

type Call = (name: string, input?: unknown) => Promise<Envelope<unknown>>
interface Door {
  call: Call
  close(): Promise<void>
}

const doors: Record<string, (test: TestCore) => Promise<Door>> = {
  dispatch: (test) => Promise.resolve({ call: test.core.dispatch, close: () => Promise.resolve() }),

  async http(test) {
    const door = createHttpDoor(test.core.dispatch, tempFolder())
    door.server.listen(0, '127.0.0.1')
    await once(door.server, 'listening')
    const { port } = door.server.address() as { port: number }
    const base = `http://127.0.0.1:${port}`
    const secret = new URL(door.addressFor(port)).hash.slice('#secret='.length)
    const entered = await fetch(`${base}/api/enter`, { method: 'POST', body: JSON.stringify({ secret }) })
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    return {
      async call(name, input) {
        const answer = await fetch(`${base}/api/call`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: encode({ name, input }),
        })
        return decode(await answer.text()) as Envelope<unknown>
      },
      async close() {
        door.server.closeAllConnections()
        door.server.close()
        await once(door.server, 'close')
      },
    }
  },

  async ipc(test) {
    const { createIpcDoor } = await import('../../electron/transport/ipc.ts')
    const mainFrame = { url: 'samut://app/index.html' }
    const page = { mainFrame }
    createIpcDoor(test.core.dispatch, 'samut://app', () => page as never)
    const invoke = ipc.handlers.get('samut:call')
    return {
      call: async (name, input) => structuredClone(await invoke?.({ sender: page, senderFrame: mainFrame }, structuredClone(name), structuredClone(input))) as Envelope<unknown>,
      close: () => Promise.resolve(),
    }
  },
}

describe.each(Object.keys(doors))('through %s', (name) => {
  async function openDoor(): Promise<{ test: TestCore; door: Door }> {
    const test = await createTestCore(tempFolder(), { jobs: new TestJobs() })
    return { test, door: await (doors[name] as (test: TestCore) => Promise<Door>)(test) }
  }

  it('answers a query with its value', async () => {
    const { test, door } = await openDoor()
    expect(await door.call('app.status', {})).toMatchObject({ ok: true, value: { version: '0.0.0-test', councils: [], session: null } })
    await door.close()
    await test.core.shutdown()
  })

  it('names an unknown call, a bad input and a missing session with their codes, never an exception', async () => {
    const { test, door } = await openDoor()
    const code = async (call: string, input?: unknown): Promise<string> => {
      const answer = await door.call(call, input)
      return answer.ok ? 'ok' : answer.error.code
    }
    expect(await code('members.nothing')).toBe('UNKNOWN_CALL')
    expect(await code('__proto__')).toBe('UNKNOWN_CALL')
    expect(await code('constructor')).toBe('UNKNOWN_CALL')
    expect(await code('geography.areas', { parent: '../etc' })).toBe('INPUT_INVALID')
    expect(await code('geography.areas', 'not an object')).toBe('INPUT_INVALID')
    expect(await code('members.roll', { on: '2026-02-10' })).toBe('NOT_UNLOCKED')
    await door.close()
    await test.core.shutdown()
  })

  it('carries details and a trace id of a failure', async () => {
    const { test, door } = await openDoor()
    const answer = await door.call('geography.areas', { parent: 'x' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', details: { fields: ['parent'] } } })
    expect(!answer.ok && answer.error.traceId).toMatch(/^[0-9a-f-]{36}$/)
    await door.close()
    await test.core.shutdown()
  })

  it('carries bytes both ways unchanged', async () => {
    const { test, door } = await openDoor()
    await createTestCouncil(test)
    const { councilId } = ((await door.call('app.status')) as { value: { session: { councilId: string } } }).value.session
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256)
    const stageId = '0190f7a2-0000-7000-8000-000000000001'
    expect(await door.call('files.stage', { stageId, name: 'ภาพ.jpg', offset: 0, total: bytes.length, bytes })).toMatchObject({ ok: true, value: { received: 70_000 } })
    const attached = (await door.call('files.attach', { ownerKind: 'council', ownerId: councilId, stageId, mediaType: 'image/jpeg' })) as { value: { id: string } }
    const read = (await door.call('files.read', { id: attached.value.id })) as { value: { bytes: Uint8Array; name: string } }
    expect(read.value.name).toBe('ภาพ.jpg')
    expect(read.value.bytes).toBeInstanceOf(Uint8Array)
    expect(Buffer.from(read.value.bytes).equals(Buffer.from(bytes))).toBe(true)
    await door.close()
    await test.core.shutdown()
  })
})

describe('the IPC door', () => {
  it('answers nobody but the main frame of our own page', async () => {
    const { isOurPage } = await import('../../electron/transport/ipc.ts')
    const mainFrame = { url: 'samut://app/index.html' }
    const page = { mainFrame } as never
    const from = (sender: unknown, senderFrame: unknown): boolean => isOurPage({ sender, senderFrame } as never, 'samut://app', page)
    expect(from(page, mainFrame)).toBe(true)
    expect(from({ mainFrame }, mainFrame)).toBe(false)
    expect(from(page, { url: 'samut://app/index.html' })).toBe(false)
    expect(from(page, null)).toBe(false)
    mainFrame.url = 'samut://app.evil/index.html'
    expect(from(page, mainFrame)).toBe(false)
    mainFrame.url = 'https://example.com/'
    expect(from(page, mainFrame)).toBe(false)
  })
})
