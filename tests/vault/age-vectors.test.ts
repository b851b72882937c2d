import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openAge, type AgeSecret } from '../../electron/vault/age-files.ts'
import { newRecoveryKey } from '../../electron/vault/recovery-key.ts'
import { codeOf } from '../support/failures.ts'

/** The published age vectors (C2SP CCTV) against our reading path; those in armor are left out: we never read it. */

interface Vector {
  name: string
  expect: string
  /** SHA-256 of the content, where it opens. */
  payload: string | undefined
  secrets: AgeSecret[]
  sealed: Uint8Array
}

/** The types of the package say one default export; at run time each vector is a named one. */
const kit = Object.entries<unknown>(await import('cctv-age')) as [string, Uint8Array][]
const VECTORS = kit.map(readVector).filter((vector) => vector !== null)

test('the kit holds every class of vector', () => {
  expect(VECTORS).toHaveLength(110)
  expect(new Set(VECTORS.map((vector) => vector.expect))).toEqual(
    new Set(['success', 'no match', 'header failure', 'HMAC failure', 'payload failure']),
  )
})

test.each(VECTORS.map((vector) => [vector.name, vector.expect, vector] as const))('age vector %s: %s', async (_name, _expect, vector) => {
  const opened: Uint8Array[] = []
  let damaged = false
  const secrets = vector.secrets.length > 0 ? vector.secrets : [{ identity: (await newRecoveryKey()).identity }]
  for (const secret of secrets) {
    const code = await codeOf(async () => {
      const content = await openAge(vector.sealed, secret)
      if (content) opened.push(content)
    })
    if (code === 'KEY_DAMAGED') damaged = true
  }
  if (vector.expect === 'success') {
    expect(opened.map((content) => createHash('sha256').update(content).digest('hex'))).toEqual([vector.payload])
  } else {
    // Not a byte is released of a file that fails anywhere, not even its sound beginning.
    expect(opened).toEqual([])
    expect(damaged).toBe(vector.expect !== 'no match')
  }
})

/** Header lines `key: value`, an empty line, then the age file, perhaps compressed. */
function readVector([name, bytes]: [string, Uint8Array]): Vector | null {
  const all = Buffer.from(bytes)
  const end = all.indexOf('\n\n')
  const lines = all.subarray(0, end).toString('utf8').split('\n').map((line) => line.split(': ', 2) as [string, string])
  const fields = new Map(lines)
  if (fields.has('armored')) return null
  const body = all.subarray(end + 2)
  return {
    name,
    expect: fields.get('expect') ?? '',
    payload: fields.get('payload'),
    secrets: lines.flatMap(([key, value]): AgeSecret[] =>
      key === 'identity' ? [{ identity: value }] : key === 'passphrase' ? [{ passphrase: value }] : [],
    ),
    sealed: fields.get('compressed') === 'zlib' ? inflateSync(body) : body,
  }
}
