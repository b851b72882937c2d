import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { contract, type CallInput, type CallName, type CallOutput } from '../../electron/contract/index.ts'
import { DEFAULT_SETTINGS, type SettingsValues } from '../../electron/contract/settings.ts'
import type { CouncilContext } from '../../electron/handlers/context.ts'
import { handlers } from '../../electron/handlers/index.ts'
import { CouncilStore } from '../../electron/store/council-store.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { PROFILE as PROFILE_TABLE, SETTINGS } from '../../electron/store/tables.ts'
import type { Writer } from '../../electron/store/writer.ts'
import { PROFILE } from './core.ts'
import { tempFolder } from './temp-folder.ts'

/**
 * A council's book without its keys and doors: the real schema, handlers and writer, for tests that also have to leave a
 * record as another part of the program would.
 */
export interface BareBook {
  db: Database.Database
  /** What handlers are given. */
  context: CouncilContext
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
  change<T>(body: (writer: Writer) => T): T
  close(): void
}

export const TODAY = '2026-02-10'

/** @param folder one that outlives the test, for a book that several share */
export function bareBook(settings: Partial<SettingsValues> = {}, folder = tempFolder()): BareBook {
  const db = openSealed(`${folder}/council.db`, Buffer.alloc(32, 7), { create: true })
  migrate(db)
  const store = new CouncilStore(db)
  const user = { id: randomUUID(), displayName: 'สมหญิง ใจดี', role: 'secretary' }
  let tick = Date.parse(`${TODAY}T03:00:00.000Z`)
  const now = () => new Date((tick += 50)).toISOString()
  const change: BareBook['change'] = (body) => store.write({ actor: user, command: 'meetings.save', now, newId: randomUUID }, body)
  const id = randomUUID()
  change((writer) => {
    writer.insert(SETTINGS, { values: { ...DEFAULT_SETTINGS, ...settings }, checkedOn: {} })
    writer.insert(PROFILE_TABLE, { ...PROFILE, id, provinceName: 'ภูเก็ต', amphoeName: 'ถลาง', tambonName: 'ป่าคลอก', isSample: false, recoveryProvedAt: null })
  })
  const context = { council: { id, store, user }, ports: { clock: { now, today: () => TODAY }, newId: randomUUID } } as unknown as CouncilContext
  return {
    db,
    context,
    change,
    async call(name, input) {
      const handler = handlers[name] as (input: unknown, context: CouncilContext) => CallOutput<typeof name> | Promise<CallOutput<typeof name>>
      return await handler(contract[name].input.parse(input), { ...context, callName: name })
    },
    close: () => db.close(),
  }
}
