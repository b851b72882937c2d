import { expect, it, vi } from 'vitest'
import type { Attachment } from '../../../electron/contract/files.ts'

let reading = 0
let most = 0
const read: string[] = []

vi.mock('../../../src/api/client.ts', () => ({
  call: async (_name: string, { id }: { id: string }) => {
    read.push(id)
    reading += 1
    most = Math.max(most, reading)
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (id === '3') {
      reading -= 1
      throw new Error('damaged')
    }
    return { bytes: new Uint8Array(3) }
  },
}))
vi.mock('../../../src/components/attachments/shrink-photo.ts', () => ({
  likenessOf: async (picture: Blob) => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    reading -= 1
    return picture
  },
}))

const { readLikeness } = await import('../../../src/components/attachments/likeness.ts')
const picture = (id: number) => ({ id: String(id), mediaType: 'image/jpeg' }) as Attachment

it('of 300 pictures two are in memory at a time; what is no longer wanted is not read, and one that fails holds up no other', async () => {
  const gone = new AbortController()
  const { signal } = new AbortController()
  const all = Array.from({ length: 300 }, (_, at) => readLikeness(picture(at), at >= 10 && at < 290 ? gone.signal : signal))
  gone.abort()
  const results = await Promise.allSettled(all)
  expect(most).toBe(2)
  expect(read).toHaveLength(20)
  expect(results.flatMap(({ status }, at) => (status === 'rejected' && (at < 10 || at >= 290) ? [at] : []))).toEqual([3])
  // The places are free again.
  await readLikeness(picture(999), signal)
  expect(read.at(-1)).toBe('999')
})
