import { describe, expect, test } from 'vitest'
import type { ManifestMember } from '../../electron/backup/format.ts'
import { databaseOf, listAgain, type Parts } from '../support/forge-package.ts'
import { ALL_OK, answers, forged, honestPackage, NOT_OPENED, withDatabase } from '../support/lying-packages.ts'

const honest = honestPackage()

test('an honest package passes, put together again or not', async () => {
  expect(await answers(honest, honest.sound)).toEqual(ALL_OK)
  expect(await answers(honest, await forged(honest, () => undefined))).toEqual(ALL_OK)
})

describe('a package with true sums that lies about', () => {
  test('its rows: one was taken out', async () => {
    const bytes = await forged(honest, (parts) => withDatabase(parts, "DELETE FROM search_entries WHERE title LIKE '%1'"))
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, counts: 'PACKAGE_DAMAGED' })
  })

  test('its tables: one more, empty', async () => {
    const bytes = await forged(honest, (parts) => withDatabase(parts, 'CREATE TABLE more (id TEXT) STRICT'))
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, counts: 'PACKAGE_DAMAGED' })
  })

  test('its search index: it does not fit', async () => {
    const bytes = await forged(honest, (parts) => withDatabase(parts, "UPDATE search_index_data SET block = x'00000000' WHERE id > 10"))
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, database: 'DATABASE_DAMAGED', search: 'DATABASE_DAMAGED' })
  })

  test('its references: a row points to nothing', async () => {
    const sql = 'CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT; CREATE TABLE children (parent_id TEXT REFERENCES parents (id)) STRICT;'
    const bytes = await forged(honest, async (parts) => {
      await withDatabase(parts, `${sql} INSERT INTO children VALUES ('nobody')`)
      parts.manifest.counts = { ...parts.manifest.counts, parents: 0, children: 1 }
    })
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, database: 'DATABASE_DAMAGED' })
  })

  test('its schema version', async () => {
    const bytes = await forged(honest, (parts) => withDatabase(parts, 'PRAGMA user_version = 0'))
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, database: 'DATABASE_DAMAGED' })
  })

  test('its database: pages are rubbish', async () => {
    const bytes = await forged(honest, (parts) => {
      databaseOf(parts).content.fill(9, 3 * 4096, 5 * 4096)
      listAgain(parts)
    })
    const found = await answers(honest, bytes)
    expect(found).toMatchObject({ readable: 'ok', key: 'ok', members: 'ok', hashes: 'ok', database: 'DATABASE_DAMAGED', slots: 'ok' })
  })

  test('its database: no index page fits its table', async () => {
    const bytes = await forged(honest, (parts) => withDatabase(parts, "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'kind, record_id', 'kind, page_id') WHERE name = 'search_entries_record'"))
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, database: 'DATABASE_DAMAGED' })
  })

  test('its key: the database opens with another', async () => {
    const bytes = await forged(honest, ({ manifest }) => void (manifest.databaseKey = 'ab'.repeat(32)))
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, ...NOT_OPENED, database: 'DATABASE_DAMAGED' })
  })

  test('an attachment that its rows name and that it does not hold', async () => {
    const bytes = await forged(honest, (parts) => {
      parts.members = parts.members.filter(({ name }, at) => !name.startsWith('files/') || at !== parts.members.length - 1)
      listAgain(parts)
    })
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, counts: 'PACKAGE_DAMAGED' })
  })

  test('nothing, where it has one key slot alone', async () => {
    const bytes = await forged(honest, (parts) => {
      // A user's slot: its random name stands before or after that of the key ring.
      const at = parts.members.findIndex(({ name }) => /^keys\/[0-9a-f]{16}\./.test(name))
      expect(at).toBeGreaterThanOrEqual(0)
      parts.members.splice(at, 1)
      listAgain(parts)
    })
    expect(await answers(honest, bytes)).toEqual(ALL_OK)
  })

  test('nothing, where its database is longer than one reading', async () => {
    const bytes = await forged(honest, (parts) => withDatabase(parts, 'UPDATE search_entries SET body = hex(zeroblob(3000000)) WHERE rowid = 1'))
    expect(bytes.length).toBeGreaterThan(5_000_000)
    expect(await answers(honest, bytes)).toEqual(ALL_OK)
  })

  test('nothing, where an attachment was left out with the user’s knowledge', async () => {
    const bytes = await forged(honest, (parts) => {
      const last = parts.members.pop()
      parts.manifest.leftOut = [last?.name.slice('files/'.length) ?? '']
      listAgain(parts)
    })
    expect(await answers(honest, bytes)).toEqual(ALL_OK)
  })

  test('a hash in its list', async () => {
    for (const at of [0, 2, 3]) {
      const bytes = await forged(honest, ({ manifest, members }) => {
        const listed = manifest.members[at]
        if (listed) listed.sha256 = listed.name.startsWith('files/') ? listed.sha256 : '0'.repeat(64)
        const member = members[at]
        if (member?.name.startsWith('files/')) member.content[member.content.length - 1] = (member.content.at(-1) ?? 0) ^ 1
      })
      expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, ...NOT_OPENED, hashes: 'PACKAGE_DAMAGED' })
    }
  })

  test('the sums it prints', async () => {
    const bytes = await forged(honest, ({ members, manifest }) => {
      const lines = [{ name: 'key.age' }, ...members].map(({ name }) => `${'0'.repeat(64)}  ${name}\n`).join('')
      expect(manifest.members).toHaveLength(members.length)
      return { sums: Buffer.from(lines) }
    })
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, ...NOT_OPENED, hashes: 'PACKAGE_DAMAGED' })
  })

  test('the members it lists: one size, one name, one less, one more, another order', async () => {
    const changes: ((parts: Parts) => void)[] = [
      ({ manifest }) => void (manifest.members[2] = { ...(manifest.members[2] as ManifestMember), size: 5 }),
      ({ manifest }) => void (manifest.members[0] = { ...(manifest.members[0] as ManifestMember), name: 'keys/0123456789abcdef.0123456789abcdef.age' }),
      ({ manifest }) => void manifest.members.pop(),
      ({ manifest }) => void manifest.members.push({ name: `files/${'f'.repeat(64)}`, size: 0, sha256: 'f'.repeat(64) }),
      ({ manifest }) => void manifest.members.reverse(),
    ]
    for (const change of changes) {
      expect(await answers(honest, await forged(honest, (parts) => change(parts)))).toMatchObject({ key: 'ok', members: 'PACKAGE_DAMAGED' })
    }
  })

  test('its time', async () => {
    const bytes = await forged(honest, ({ manifest }) => ({ mtime: Math.floor(Date.parse(manifest.createdAt) / 1000) + 1 }))
    expect(await answers(honest, bytes)).toEqual({ ...ALL_OK, ...NOT_OPENED, members: 'PACKAGE_DAMAGED' })
  })
})
