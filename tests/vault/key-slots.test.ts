import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newCouncilKeys, recipientOf, wipeKeys, type CouncilKeys } from '../../electron/vault/council-keys.ts'
import { SCRYPT_LOG_N, sealToPassphrase } from '../../electron/vault/age-files.ts'
import { openWithPassphrase, openWithRecovery, RECOVERY_SLOT, sealToRecovery, sealWithPassphrase } from '../../electron/vault/key-slots.ts'
import { newRecoveryKey, type RecoveryKey } from '../../electron/vault/recovery-key.ts'
import { listSlots, newSlotId, removeSlot, unlockFolder, writeSlot } from '../../electron/vault/slot-folder.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A work factor that costs nothing; the real one is used where it is the point. */
const FAST = 4
const PASSPHRASE = 'ปลาตะเพียนสามตัว ริมคลอง'

let keys: CouncilKeys
let paper: RecoveryKey
beforeAll(async () => {
  keys = await newCouncilKeys()
  paper = await newRecoveryKey()
})

/** A keys folder with two users' slots and the paper's. */
async function folderWithSlots() {
  const folder = join(tempFolder(), 'keys')
  const [first, second] = [newSlotId(), newSlotId()]
  await writeSlot(folder, first, await sealWithPassphrase(first, keys, PASSPHRASE, FAST))
  await writeSlot(folder, second, await sealWithPassphrase(second, keys, 'another one entirely', FAST))
  await writeSlot(folder, RECOVERY_SLOT, await sealToRecovery(keys, paper.recipient))
  return { folder, first, second, fileOf: (slotId: string) => join(folder, readdirSync(folder).find((name) => name.startsWith(slotId)) ?? '') }
}

describe('a slot', () => {
  test('opens with its passphrase at the real work factor, and no other', async () => {
    const sealed = await sealWithPassphrase('00112233aabbccdd', keys, PASSPHRASE)
    expect(Buffer.from(sealed).toString('latin1')).toContain(` ${SCRYPT_LOG_N}\n`)
    expect(await openWithPassphrase(sealed, PASSPHRASE)).toEqual({ slotId: '00112233aabbccdd', keys })
    expect(await openWithPassphrase(sealed, PASSPHRASE + 'ๆ')).toBeNull()
  })

  test('takes a passphrase as NFC, without blanks at its ends', async () => {
    const sealed = await sealWithPassphrase('a', keys, ' caf\u0065\u0301 ', FAST)
    expect(await openWithPassphrase(sealed, 'caf\u00e9\n')).not.toBeNull()
  })

  test('opens with the paper key it was sealed to, and no other', async () => {
    const sealed = await sealToRecovery(keys, paper.recipient)
    expect((await openWithRecovery(sealed, paper.identity))?.keys).toEqual(keys)
    expect(await openWithRecovery(sealed, (await newRecoveryKey()).identity)).toBeNull()
  })

  test('that asks for more work than ours is refused before any is done', async () => {
    const sealed = await sealWithPassphrase('a', keys, PASSPHRASE, FAST)
    for (const logN of ['19', '20', '31', '63', '9'.repeat(400)]) {
      const hostile = Buffer.from(Buffer.from(sealed).toString('latin1').replace(/^(-> scrypt \S+) \d+$/m, `$1 ${logN}`), 'latin1')
      const started = performance.now()
      expect(await codeOf(() => openWithPassphrase(hostile, PASSPHRASE))).toBe('KEY_DAMAGED')
      expect(performance.now() - started).toBeLessThan(250)
    }
  })

  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', Buffer.from('hello')],
    ['no end of header', Buffer.concat([Buffer.from('age-encryption.org/v1\n'), Buffer.alloc(12_000, '-> x y\n\n')])],
    ['too much', Buffer.alloc(20_000)],
  ])('made of %s is damaged, not a wrong passphrase', async (_what, bytes) => {
    expect(await codeOf(() => openWithPassphrase(bytes, PASSPHRASE))).toBe('KEY_DAMAGED')
  })

  test.each([
    '{}',
    'not json',
    JSON.stringify({ version: 2, slotId: 'a', identity: 'AGE-SECRET-KEY-1X', databaseKey: '00'.repeat(32) }),
    JSON.stringify({ version: 1, slotId: 'a', identity: 'AGE-SECRET-KEY-1X', databaseKey: '00'.repeat(32) }),
  ])('holding %s is damaged, and the error quotes nothing of it', async (content) => {
    const sealed = await sealToPassphrase(Buffer.from(content), PASSPHRASE, FAST)
    const failure: unknown = await openWithPassphrase(sealed, PASSPHRASE).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'KEY_DAMAGED', details: { reason: 'content' } })
    expect((failure as Error).cause).toBeUndefined()
  })

  test.skipIf(spawnSync('age', ['--version']).status !== 0)('is an ordinary age file: the `age` command opens it', async () => {
    const folder = tempFolder()
    const [slot, identity] = [join(folder, 'recovery.age'), join(folder, 'paper.txt')]
    writeFileSync(slot, await sealToRecovery(keys, paper.recipient))
    writeFileSync(identity, paper.identity)
    const content = JSON.parse(execFileSync('age', ['-d', '-i', identity, slot], { encoding: 'utf8' })) as Record<string, unknown>
    expect(content).toEqual({ version: 1, slotId: 'recovery', identity: keys.identity, databaseKey: Buffer.from(keys.databaseKey).toString('hex') })
  })
})

describe('the keys folder', () => {
  test('unlocks for every secret and says which slot it was', async () => {
    const { folder, first, second } = await folderWithSlots()
    expect(await unlockFolder(folder, { passphrase: PASSPHRASE })).toEqual({ slotId: first, keys })
    expect(await unlockFolder(folder, { passphrase: 'another one entirely' }, { firstSlot: first })).toEqual({ slotId: second, keys })
    expect(await unlockFolder(folder, { recoveryIdentity: paper.identity })).toEqual({ slotId: RECOVERY_SLOT, keys })
  })

  test('names nobody: random ids and sums only', async () => {
    const { folder } = await folderWithSlots()
    for (const name of readdirSync(folder)) expect(name).toMatch(/^(recovery|[0-9a-f]{16})\.[0-9a-f]{16}\.age$/)
  })

  test('answers a wrong secret with SECRET_WRONG, whichever kind', async () => {
    const { folder } = await folderWithSlots()
    expect(await codeOf(() => unlockFolder(folder, { passphrase: 'wrong' }))).toBe('SECRET_WRONG')
    const other = await newRecoveryKey()
    expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: other.identity }))).toBe('SECRET_WRONG')
  })

  test('with a flipped byte anywhere in a slot says KEY_DAMAGED, never "wrong passphrase"', async () => {
    const { folder, first, second, fileOf } = await folderWithSlots()
    await removeSlot(folder, second)
    const path = fileOf(first)
    const sound = readFileSync(path)
    for (let offset = 0; offset < sound.length; offset += 1) {
      const bytes = Buffer.from(sound)
      bytes[offset] = (bytes[offset] ?? 0) ^ 0x01
      // A work factor turned into a costlier one is another test's business: here it would only cost time.
      writeFileSync(path, bytes)
      expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE })), `offset ${offset}`).toBe('KEY_DAMAGED')
    }
  }, 60_000)

  test('still opens by a sound slot when another is damaged or cut', async () => {
    const { folder, first, fileOf } = await folderWithSlots()
    writeFileSync(fileOf(first), readFileSync(fileOf(first)).subarray(0, 90))
    expect((await unlockFolder(folder, { passphrase: 'another one entirely' })).keys).toEqual(keys)
    expect((await unlockFolder(folder, { recoveryIdentity: paper.identity })).keys).toEqual(keys)
    expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }))).toBe('KEY_DAMAGED')
  })

  test('does not take one slot for another', async () => {
    const { folder, first, second, fileOf } = await folderWithSlots()
    const from = fileOf(first)
    const to = from.replace(first, newSlotId())
    renameSync(from, to)
    await removeSlot(folder, second)
    expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }))).toBe('KEY_DAMAGED')
  })

  test('tells a missing key from a missing council', async () => {
    const { folder } = await folderWithSlots()
    await removeSlot(folder, RECOVERY_SLOT)
    expect(await codeOf(() => unlockFolder(folder, { recoveryIdentity: paper.identity }))).toBe('KEY_MISSING')
    rmSync(folder, { recursive: true })
    expect(await codeOf(() => listSlots(folder))).toBe('KEY_MISSING')
    expect(await codeOf(() => listSlots(join(folder, 'gone', 'keys')))).toBe('FOLDER_GONE')
  })

  test('after a changed passphrase opens with the new one only, and other slots are untouched', async () => {
    const { folder, first } = await folderWithSlots()
    await writeSlot(folder, first, await sealWithPassphrase(first, keys, 'ใบใหม่ ยาวพอควร', FAST))
    expect(readdirSync(folder)).toHaveLength(3)
    expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }))).toBe('SECRET_WRONG')
    expect((await unlockFolder(folder, { passphrase: 'ใบใหม่ ยาวพอควร' })).slotId).toBe(first)
    expect((await unlockFolder(folder, { passphrase: 'another one entirely' })).keys).toEqual(keys)
  })

  test('gives up between two slots when cancelled', async () => {
    const { folder } = await folderWithSlots()
    expect(await codeOf(() => unlockFolder(folder, { passphrase: PASSPHRASE }, { signal: AbortSignal.abort() }))).toBe('CANCELLED')
  })
})

test('wiped keys are zeros', async () => {
  const own = await newCouncilKeys()
  expect(await recipientOf(own.identity)).toMatch(/^age1/)
  wipeKeys(own)
  expect(own).toEqual({ identity: '', databaseKey: Buffer.alloc(32) })
})
