import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyBeforeMigration } from '../../electron/backup/migration-copy.ts'
import { openSealed } from '../../electron/store/sealed-database.ts'
import { makeCouncil } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'

test('the copy before a migration holds every row, and a damaged database does not replace it', async () => {
  const { folder, keys } = await makeCouncil({ people: 3000 })
  const input = { folder, databaseKey: keys.databaseKey, version: 1 }
  await copyBeforeMigration(input)
  const path = join(folder, 'council.before-v1.db')
  const copy = openSealed(path, keys.databaseKey, { journal: 'delete' })
  expect(copy.prepare('SELECT count(*) FROM search_entries').pluck().get()).toBe(3000)
  copy.close()

  const good = readFileSync(path)
  const living = readFileSync(join(folder, 'council.db'))
  living.fill(7, 40 * 4096, 41 * 4096)
  writeFileSync(join(folder, 'council.db'), living)
  expect(await codeOf(() => copyBeforeMigration(input))).toBe('DATABASE_DAMAGED')
  expect(readFileSync(path)).toEqual(good)
  expect(readdirSync(folder).filter((name) => name.startsWith('.tmp-'))).toEqual([])
})
