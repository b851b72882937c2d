import { join } from 'node:path'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { unlockFolder } from '../../electron/vault/unlock.ts'
import { createTestCore, createTestCouncil, PASSPHRASE, personInput, type TestCore } from './core.ts'
import { tempFolder } from './temp-folder.ts'

const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-08-17', dueEndOn: null }

/** An open council of one member, and where it lies. */
export async function withCouncil(): Promise<{ test: TestCore; councilId: string; folder: string; database: string }> {
  const folder = tempFolder()
  const test = await createTestCore(folder)
  await createTestCouncil(test)
  await test.call('members.add', { person: personInput('กมลชนก', 'พันธุ์ทดสอบ'), membership: MEMBERSHIP, post: null })
  const councilId = (await test.call('app.status', {})).session?.councilId ?? ''
  return { test, councilId, folder, database: join(folder, 'councils', councilId, 'council.db') }
}

/** Spoils the file behind the program's back, with the council closed and opened again. */
export async function spoil(test: TestCore, councilId: string, database: string, sql: string, passphrase = PASSPHRASE): Promise<void> {
  const { databaseKey } = (await unlockFolder(join(database, '..', 'keys'), { passphrase })).keys
  await test.call('councils.lock', {})
  const db = openSealed(database, databaseKey)
  db.unsafeMode()
  db.exec(sql)
  db.close()
  await test.call('councils.open', { councilId, passphrase })
}

/** The inverted index contradicts itself; every page can be read. */
export const SPOILT_INDEX = 'UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10'
