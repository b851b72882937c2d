import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprintWords, parseCard, writeCard } from '../../electron/vault/contact-card.ts'
import { wordsOfBytes } from '../../electron/domain/fingerprint-words.ts'
import { isSigned, newSigningKeys, sign } from '../../electron/vault/signing.ts'
import { createTestCore, createTestCouncil, type TestCore } from '../support/core.ts'
import { codeOf } from '../support/failures.ts'
import { keptFolder } from '../support/temp-folder.ts'

const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
const OTHER = {
  councilId: '0190f7a2-0000-7000-8000-0000000000aa',
  councilName: 'สภาองค์กรชุมชนตำบลเพื่อนบ้าน',
  recipient: RECIPIENT,
  verifyKey: Buffer.alloc(32, 7).toString('base64url'),
  createdAt: '2026-01-01T00:00:00.000Z',
}

let test: TestCore
beforeAll(async () => {
  test = await createTestCore(keptFolder())
  await createTestCouncil(test)
})
afterAll(() => test.core.shutdown())

describe('the own contact card', () => {
  it('names the council and its public keys, always the same, and holds no secret', async () => {
    const card = await test.call('contacts.ownCard', {})
    const read = parseCard(card.text)
    expect(read).toMatchObject({ councilName: card.councilName, recipient: expect.stringMatching(/^age1/) as string })
    expect(card.text).not.toMatch(/SECRET/i)
    expect(card.words).toHaveLength(8)
    expect((await test.call('contacts.ownCard', {})).words).toEqual(card.words)
    expect(await codeOf(() => test.call('contacts.read', { text: card.text }))).toBe('CARD_IS_OWN')
  })
})

describe('another council’s card', () => {
  it('is shown before it is kept, kept once, and told from another of the same council', async () => {
    const text = ` \n${writeCard(OTHER)}\r\n`
    const words = fingerprintWords(OTHER)
    expect(await test.call('contacts.read', { text })).toMatchObject({ state: 'new', words, name: OTHER.councilName })
    await test.call('contacts.keep', { text, replace: false, note: 'โทร. ถามแล้ว' })
    await test.call('contacts.keep', { text, replace: false, note: 'โทร. ถามแล้ว' })
    expect(await test.call('contacts.list', {})).toHaveLength(1)
    expect((await test.call('contacts.read', { text })).state).toBe('known')
  })

  it('with other keys replaces the kept one only when that is said', async () => {
    const text = writeCard({ ...OTHER, verifyKey: Buffer.alloc(32, 8).toString('base64url') })
    expect((await test.call('contacts.read', { text })).state).toBe('changed')
    expect(await codeOf(() => test.call('contacts.keep', { text, replace: false, note: '' }))).toBe('CARD_CHANGED')
    const kept = await test.call('contacts.keep', { text, replace: true, note: '' })
    expect((await test.call('contacts.list', {})).map((one) => one.words)).toEqual([kept.words])
  })

  it('is removed and brought back; not over another that was kept meanwhile', async () => {
    const [contact] = await test.call('contacts.list', {})
    const { id, revision } = contact ?? { id: '', revision: 1 }
    await test.call('contacts.remove', { id, revision })
    expect(await test.call('contacts.list', {})).toEqual([])
    await test.call('contacts.restore', { id })
    expect(await test.call('contacts.list', {})).toHaveLength(1)
    await test.call('contacts.remove', { id, revision: revision + 2 })
    await test.call('contacts.keep', { text: writeCard(OTHER), replace: false, note: '' })
    expect(await codeOf(() => test.call('contacts.restore', { id }))).toBe('NOTHING_TO_UNDO')
    expect(await test.call('contacts.list', {})).toHaveLength(1)
  })

  it('is refused, whatever is wrong with it, without a crash', () => {
    const good = JSON.parse(writeCard(OTHER)) as Record<string, unknown>
    for (const [field, value] of [
      ['format', 'x'], ['version', 2], ['councilId', '../../etc'], ['councilName', ''], ['recipient', 'age1'], ['verifyKey', 'AAAA'], ['createdAt', 'เมื่อวาน'],
    ] as const) {
      expect(parseCard(JSON.stringify({ ...good, [field]: value })), field).toBeNull()
    }
    expect(parseCard(writeCard(OTHER) + ' '.repeat(5000))).toBeNull()
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => parseCard(text) === null))
    fc.assert(fc.property(fc.json(), (text) => parseCard(text) === null))
  })
})

describe('fingerprint words', () => {
  it('are one word a byte, all different', () => {
    expect(new Set(wordsOfBytes(Uint8Array.from({ length: 256 }, (_, at) => at))).size).toBe(256)
  })

  it('change with any key and stay with the name', () => {
    const words = fingerprintWords(OTHER).join()
    expect(fingerprintWords({ ...OTHER, verifyKey: Buffer.alloc(32, 9).toString('base64url') }).join()).not.toBe(words)
    expect(fingerprintWords({ ...OTHER, recipient: RECIPIENT.replace('ql3z', 'qm3z') }).join()).not.toBe(words)
    // The list and the way to it never change: cards on paper carry these words.
    expect(words).toBe('ฝ้าย,ฟักทอง,ทะเล,สี,หนังสือ,ฟืน,แม่น้ำ,ทับทิม')
  })
})

describe('signatures', () => {
  it('hold for the message and the key they were made with, and for nothing else', () => {
    const [mine, other] = [newSigningKeys(), newSigningKeys()]
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (message, at) => {
        const signature = sign(message, mine.secretKey)
        const changed = Uint8Array.from(message)
        changed[at % message.length] = (changed[at % message.length] ?? 0) ^ 1
        return (
          isSigned(message, signature, mine.publicKey) &&
          !isSigned(changed, signature, mine.publicKey) &&
          !isSigned(message, signature, other.publicKey) &&
          !isSigned(message, signature.subarray(1), mine.publicKey)
        )
      }),
    )
  })

  it('follow RFC 8032: its test 2', () => {
    const publicKey = Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex')
    const secretKey = Buffer.concat([Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex'), publicKey])
    const signature = sign(Buffer.from([0x72]), secretKey)
    expect(signature.toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
    expect(isSigned(Buffer.from([0x72]), signature, publicKey)).toBe(true)
  })
})
