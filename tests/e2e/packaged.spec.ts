import { packagedProgram } from '../../tools/lib/electron.mjs'
import { readFuses } from '../../tools/lib/fuses.mjs'
import { expect, test } from './support/app.ts'

test.describe('the packaged program', () => {
  test('has every fuse as we want it', async () => {
    const program = packagedProgram()
    expect(program).toBeDefined()
    const fuses = await readFuses(program ?? '')
    expect(fuses).toHaveLength(7)
    expect(fuses.filter(({ on, wanted }) => on !== wanted)).toEqual([])
  })

  test('shows the licences of what it brings', async ({ app }) => {
    const names = await app.page.evaluate(async () => {
      const answer = await (window as unknown as { samut: { call(name: string, input: unknown): Promise<unknown> } }).samut.call('app.licences', {}) as { ok: boolean, value: { name: string, text: string }[] }
      return answer.value.filter(({ text }) => text.length > 0).map(({ name }) => name)
    })
    expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'SQLite3 Multiple Ciphers', 'libsodium', 'fonts/sarabun', '@fontsource/ibm-plex-sans-thai-looped']))
  })
})
