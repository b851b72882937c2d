import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { SCRYPT_LOG_N, sealToPassphrase, sealToRecipients } from '../../electron/vault/age-files.ts'
import { newCouncilKeys, recipientOf, wipeKeys, type CouncilKeys } from '../../electron/vault/council-keys.ts'
import { MAX_USERS } from '../../electron/contract/users.ts'
import { MAX_RING_BYTES, openRing, sealRing, type KeyHolders } from '../../electron/vault/key-ring.ts'
import { newUserSlot, openSlotFile, RECOVERY_SLOT } from '../../electron/vault/key-slots.ts'
import { newRecoveryKey, type RecoveryKey } from '../../electron/vault/recovery-key.ts'
import { listSlots, newSlotId, slotName, tidySlots, writeRing, writeSlot } from '../../electron/vault/slot-folder.ts'
import { requireFreePassphrase, unlockFolder } from '../../electron/vault/unlock.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A work factor that costs nothing; the real one is used where it is the point. */
const FAST = 4
const PASSPHRASE = 'ปลาตะเพียนสามตัว ริมคลอง'
const OTHER = 'another one entirely'

let keys: CouncilKeys
let paper: RecoveryKey
beforeAll(async () => {
  keys = await newCouncilKeys()
  paper = await newRecoveryKey()
})

async function addSlot(folder: string, slotId: string, passphrase: string): Promise<KeyHolders['users'][string]> {
  const { sealed, recipient } = await newUserSlot(slotId, passphrase, FAST)
  return { recipient, file: await writeSlot(folder, slotId, sealed) }
}

/** A keys folder with two users' slots and a ring for them and the paper key. */
async function folderWithSlots() {
  const folder = join(tempFolder(), 'keys')
  const [first, second] = [newSlotId(), newSlotId()]
  const users = { [first]: await addSlot(folder, first, PASSPHRASE), [second]: await addSlot(folder, second, OTHER) }
  const holders = await writeRing(folder, { keys, next: null, holders: { generation: 0, recovery: paper.recipient, users } })
  const fileOf = (start: string) => join(folder, readdirSync(folder).find((name) => name.startsWith(start)) ?? '')
  return { folder, first, second, holders, live: new Set([first, second]), fileOf }
}

/** A slot as version 1 wrote it: the council's keys themselves. */
function oldSlot(slotId: string): Uint8Array {
  return Buffer.from(JSON.stringify({ version: 1, slotId, identity: keys.identity, databaseKey: Buffer.from(keys.databaseKey).toString('hex') }))
}

describe('a slot', () => {
  test('opens with its passphrase at the real work factor, and no other', async () => {
    const { sealed, recipient } = await newUserSlot('00112233aabbccdd', PASSPHRASE)
    expect(Buffer.from(sealed).toString('latin1')).toContain(` ${SCRYPT_LOG_N}\n`)
    const opened = await openSlotFile(sealed, { passphrase: PASSPHRASE })
    expect(opened).toMatchObject({ version: 2, slotId: '00112233aabbccdd' })
    expect(opened?.version === 2 && (await recipientOf(opened.identity))).toBe(recipient)
    expect(await openSlotFile(sealed, { passphrase: PASSPHRASE + 'ๆ' })).toBeNull()
  })

  test('takes a passphrase as NFC, without blanks at its ends', async () => {
    const { sealed } = await newUserSlot('a', ' caf\u0065\u0301 ', FAST)
    expect(await openSlotFile(sealed, { passphrase: 'caf\u00e9\n' })).not.toBeNull()
  })

  test('that asks for more work than ours is refused before any is done', async () => {
    const { sealed } = await newUserSlot('a', PASSPHRASE, FAST)
    for (const logN of ['19', '20', '31', '63', '9'.repeat(400)]) {
      const hostile = Buffer.from(Buffer.from(sealed).toString('latin1').replace(/^(-> scrypt \S+) \d+$/m, `$1 ${logN}`), 'latin1')
      const started = performance.now()
      expect(await codeOf(() => openSlotFile(hostile, { passphrase: PASSPHRASE }))).toBe('KEY_DAMAGED')
      // The work of the least of them takes more than two seconds here, with the processor to itself.
      expect(performance.now() - started).toBeLessThan(1000)
    }
  })

  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', Buffer.from('hello')],
    ['no end of header', Buffer.concat([Buffer.from('age-encryption.org/v1\n'), Buffer.alloc(12_000, '-> x y\n\n')])],
    ['too much', Buffer.alloc(20_000)],
  ])('made of %s is damaged, not a wrong passphrase', async (_what, bytes) => {
    expect(await codeOf(() => openSlotFile(bytes, { passphrase: PASSPHRASE }))).toBe('KEY_DAMAGED')
  })

  test.each([
    '{}',
    'not json',
    JSON.stringify({ version: 3, slotId: 'a', identity: 'AGE-SECRET-KEY-1X' }),
    JSON.stringify({ version: 2, slotId: 'a', identity: 'AGE-SECRET-KEY-1X' }),
    JSON.stringify({ version: 1, slotId: 'a', identity: 'AGE-SECRET-KEY-1X', databaseKey: '00'.repeat(32) }),
  ])('holding %s is damaged, and the error quotes nothing of it', async (content) => {
    const sealed = await sealToPassphrase(Buffer.from(content), PASSPHRASE, FAST)
    const failure: unknown = await openSlotFile(sealed, { passphrase: PASSPHRASE }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'KEY_DAMAGED', details: { reason: 'content' } })
    expect((failure as Error).cause).toBeUndefined()
  })
})

describe('the key ring', () => {
  const ringOf = (users: KeyHolders['users'] = {}) => ({ keys, next: null, holders: { generation: 1, recovery: paper.recipient, users } })

  test('opens for its holders and the council itself, and for nobody else', async () => {
    const [user, stranger] = [await generateX25519Identity(), await generateX25519Identity()]
    const ring = ringOf({ '00112233aabbccdd': { recipient: await recipientOf(user), file: 'x' } })
    const sealed = await sealRing(ring)
    for (const identity of [user, paper.identity, keys.identity]) expect(await openRing(sealed, identity)).toEqual(ring)
    expect(await openRing(sealed, stranger)).toBeNull()
  })

  test('while keys change is not sealed to the present ones: a removed user may know them', async () => {
    const next = await newCouncilKeys()
    const sealed = await sealRing({ ...ringOf(), next })
    expect(await openRing(sealed, keys.identity)).toBeNull()
    expect((await openRing(sealed, next.identity))?.next).toEqual(next)
  })

  test('is never written without keys: a lock may have wiped them', async () => {
    const wiped = { ...ringOf(), keys: { ...keys, databaseKey: new Uint8Array(32) } }
    expect(await codeOf(() => sealRing(wiped))).toBe('NOT_UNLOCKED')
    expect(await codeOf(() => sealRing({ ...ringOf(), keys: { ...keys, identity: '' } }))).toBe('NOT_UNLOCKED')
  })

  test('holds as many users as there may be, and no more than its size', async () => {
    const users: KeyHolders['users'] = {}
    for (let n = 0; n < MAX_USERS; n += 1) users[newSlotId()] = { recipient: await recipientOf(await generateX25519Identity()), file: slotName(newSlotId(), Buffer.alloc(0)) }
    expect((await sealRing(ringOf(users))).byteLength).toBeLessThan(MAX_RING_BYTES / 2)
    expect(await codeOf(() => openRing(Buffer.alloc(MAX_RING_BYTES + 1), keys.identity))).toBe('KEY_DAMAGED')
  })

  test('with other content is damaged, and the error quotes nothing of it', async () => {
    const sealed = await sealToRecipients(Buffer.from(JSON.stringify({ version: 2, identity: keys.identity })), [paper.recipient])
    const failure: unknown = await openRing(sealed, paper.identity).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'KEY_DAMAGED', details: { reason: 'content' } })
    expect((failure as Error).cause).toBeUndefined()
  })

  test.skipIf(spawnSync('age', ['--version']).status !== 0)('is an ordinary age file: the `age` command opens it', async () => {
    const { fileOf } = await folderWithSlots()
    const identity = join(tempFolder(), 'paper.txt')
    writeFileSync(identity, paper.identity)
    const content = JSON.parse(execFileSync('age', ['-d', '-i', identity, fileOf('council-1.')], { encoding: 'utf8' })) as Record<string, unknown>
    expect(content).toMatchObject({ version: 2, identity: keys.identity, databaseKey: Buffer.from(keys.databaseKey).toString('hex'), next: null })
  })
})

describe('the keys folder', () => {
  test('unlocks for every secret and says which slot it was', async () => {
    const { folder, first, second, holders } = await folderWithSlots()
    expect(await unlockFolder(folder, { passphrase: PASSPHRASE })).toEqual({ slotId: first, keys, next: null, holders })
    expect(await unlockFolder(folder, { passphrase: OTHER }, { firstSlot: first })).toMatchObject({ slotId: second, keys })
    expect(await unlockFolder(folder, { recoveryIdentity: paper.identity })).toMatchObject({ slotId: RECOVERY_SLOT, keys })
  })

  test('names nobody: random ids, a number and sums only', async () => {
    const { folder } = await folderWithSlots()
    expect(readdirSync(folder)).toHaveLength(3)
    for (const name of readdirSync(folder)) expect(name).toMatch(/^(council-1|[0-9a-f]{16})\.[0-9a-f]{16}\.age$/)
  })

  test('answers a wrong secret with SECRET_WRONG, whichever kind', async () => {
    const { folder } = await folderWithSlots()
    expect(await codeOf(() => unlockFolder(folder, { passphrase: 'wrong' }))).toBe('SECRET_WRONG')
    const other = await newRecoveryKey()
    expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: other.identity }))).toBe('SECRET_WRONG')
  })

  test("takes the council's own identity, or a user's, for no paper key", async () => {
    const { folder } = await folderWithSlots()
    expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: keys.identity }))).toBe('SECRET_WRONG')
  })

  test.each(['slot', 'ring'] as const)('with a flipped byte anywhere in the %s says KEY_DAMAGED, never "wrong passphrase"', async (kind) => {
    const { folder, first, second, fileOf } = await folderWithSlots()
    rmSync(fileOf(second))
    const path = fileOf(kind === 'slot' ? first : 'council-')
    const sound = readFileSync(path)
    for (let offset = 0; offset < sound.length; offset += 1) {
      const bytes = Buffer.from(sound)
      bytes[offset] = (bytes[offset] ?? 0) ^ 0x01
      // A work factor turned into a costlier one is another test's business: here it would only cost time.
      writeFileSync(path, bytes)
      expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE })), `offset ${offset}`).toBe('KEY_DAMAGED')
    }
    if (kind === 'ring') expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: paper.identity }))).toBe('KEY_DAMAGED')
  })

  test('still opens by a sound slot when another is damaged or cut', async () => {
    const { folder, first, fileOf } = await folderWithSlots()
    writeFileSync(fileOf(first), readFileSync(fileOf(first)).subarray(0, 90))
    expect((await unlockFolder(folder, { passphrase: OTHER })).keys).toEqual(keys)
    expect((await unlockFolder(folder, { recoveryIdentity: paper.identity })).keys).toEqual(keys)
    expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }))).toBe('KEY_DAMAGED')
  })

  test('does not take one slot for another, nor an older ring for a newer one', async () => {
    const { folder, first, second, fileOf } = await folderWithSlots()
    const from = fileOf(first)
    renameSync(from, from.replace(first, newSlotId()))
    rmSync(fileOf(second))
    expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }))).toBe('KEY_DAMAGED')
    renameSync(fileOf('council-1.'), fileOf('council-1.').replace('council-1.', 'council-9.'))
    expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: paper.identity }))).toBe('KEY_DAMAGED')
  })

  test('tells a missing key from a missing council', async () => {
    const { folder, fileOf } = await folderWithSlots()
    rmSync(fileOf('council-1.'))
    expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: paper.identity }))).toBe('KEY_MISSING')
    rmSync(folder, { recursive: true })
    expect(await codeOf(() => listSlots(folder))).toBe('KEY_MISSING')
    expect(await codeOf(() => listSlots(join(folder, 'gone', 'keys')))).toBe('FOLDER_GONE')
  })

  test('takes a new slot of a user only with the ring that counts it in, and the old one only until then', async () => {
    const { folder, first, holders, live } = await folderWithSlots()
    const renewed = await addSlot(folder, first, 'ใบใหม่ ยาวพอควร')
    expect((await unlockFolder(folder, { passphrase: PASSPHRASE })).slotId).toBe(first)
    expect(await codeOf(() => unlockFolder(folder, { passphrase: 'ใบใหม่ ยาวพอควร' }))).toBe('SECRET_WRONG')
    const after = await writeRing(folder, { keys, next: null, holders: { ...holders, users: { ...holders.users, [first]: renewed } } })
    for (const tidied of [false, true]) {
      if (tidied) await tidySlots(folder, after, live)
      expect(readdirSync(folder)).toHaveLength(tidied ? 3 : 5)
      expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }))).toBe('SECRET_WRONG')
      expect((await unlockFolder(folder, { passphrase: 'ใบใหม่ ยาวพอควร' })).slotId).toBe(first)
      expect((await unlockFolder(folder, { passphrase: OTHER })).keys).toEqual(keys)
    }
  })

  test('a ring that failed after it had its name shares its number with no later one', async () => {
    const { folder, holders } = await folderWithSlots()
    const lost = await writeRing(folder, { keys, next: null, holders })
    expect(lost.generation).toBe(2)
    expect((await writeRing(folder, { keys, next: null, holders })).generation).toBe(3)
  })

  test('finds a passphrase that somebody else has', async () => {
    const { folder, first, second } = await folderWithSlots()
    expect(await codeOf(() => requireFreePassphrase(folder, ` ${PASSPHRASE}`, second))).toBe('PASSPHRASE_TAKEN')
    expect(await codeOf(() => requireFreePassphrase(folder, PASSPHRASE, first))).toBe('succeeded')
  })

  test('gives up between two slots when cancelled', async () => {
    const { folder } = await folderWithSlots()
    expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }, { signal: AbortSignal.abort() }))).toBe('CANCELLED')
  })
})

describe('slots of version 1, which hold the keys themselves', () => {
  async function oldFolder() {
    const folder = join(tempFolder(), 'keys')
    const [first, second] = [newSlotId(), newSlotId()]
    await writeSlot(folder, first, await sealToPassphrase(oldSlot(first), PASSPHRASE, FAST))
    await writeSlot(folder, second, await sealToPassphrase(oldSlot(second), OTHER, FAST))
    await writeSlot(folder, RECOVERY_SLOT, await sealToRecipients(oldSlot(RECOVERY_SLOT), [paper.recipient]))
    return { folder, first, second, live: new Set([first, second]) }
  }

  test('open without a ring', async () => {
    const { folder, first } = await oldFolder()
    const holders = { generation: 0, recovery: null, users: {} }
    expect(await unlockFolder(folder, { passphrase: PASSPHRASE })).toEqual({ slotId: first, keys, next: null, holders })
    expect(await unlockFolder(folder, { recoveryIdentity: paper.identity })).toEqual({ slotId: RECOVERY_SLOT, keys, next: null, holders })
  })

  test('open beside a ring until it has something newer in their place', async () => {
    const { folder, first, second, live } = await oldFolder()
    const renewed = { [first]: await addSlot(folder, first, 'ใบใหม่ ยาวพอควร') }
    const holders = await writeRing(folder, { keys, next: null, holders: { generation: 0, recovery: null, users: renewed } })
    for (const tidied of [false, true]) {
      if (tidied) await tidySlots(folder, holders, live)
      expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }))).toBe('SECRET_WRONG')
      expect((await unlockFolder(folder, { passphrase: 'ใบใหม่ ยาวพอควร' })).holders).toEqual(holders)
      expect(await unlockFolder(folder, { passphrase: OTHER })).toEqual({ slotId: second, keys, next: null, holders })
      expect((await unlockFolder(folder, { recoveryIdentity: paper.identity })).keys).toEqual(keys)
    }
    const other = await newRecoveryKey()
    await tidySlots(folder, await writeRing(folder, { keys, next: null, holders: { ...holders, recovery: other.recipient } }), live)
    expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: paper.identity }))).toBe('SECRET_WRONG')
    expect((await unlockFolder(folder, { recoveryIdentity: other.identity })).keys).toEqual(keys)
  })

  test('open nothing once the ring has other keys', async () => {
    const { folder } = await oldFolder()
    await writeRing(folder, { keys: await newCouncilKeys(), next: null, holders: { generation: 0, recovery: null, users: {} } })
    expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }))).toBe('SECRET_WRONG')
    expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: paper.identity }))).toBe('SECRET_WRONG')
  })
})

test('wiped keys are zeros', async () => {
  const own = await newCouncilKeys()
  expect(await recipientOf(own.identity)).toMatch(/^age1/)
  wipeKeys(own)
  expect(own).toEqual({ identity: '', databaseKey: Buffer.alloc(32) })
})
