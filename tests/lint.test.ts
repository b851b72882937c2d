import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { root } from '../tools/lib/paths.mjs'

const eslint = new ESLint({ cwd: root })

/** What the project's own lint configuration says of a file with this text at this place. */
async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'unreadable')
}

describe('an import that the house forbids is a lint error', () => {
  test.each([
    ['electron/contract/members.ts', '../domain/terms.ts'],
    ['electron/contract/members.ts', 'node:fs'],
    ['electron/contract/members.ts', 'uuidv7'],
    ['electron/contract/text/dates.ts', '../../domain/terms.ts'],
    ['electron/domain/quorum.ts', '../store/connection.ts'],
    ['electron/domain/quorum.ts', 'node:fs'],
    ['electron/domain/quorum.ts', 'zod'],
    ['electron/store/connection.ts', '../vault/key-slots.ts'],
    ['electron/store/queries/members.ts', '../../handlers/members.ts'],
    ['electron/vault/key-slots.ts', '../store/connection.ts'],
    ['electron/backup/seal.ts', '../handlers/backups.ts'],
    ['electron/documents/minutes.ts', '../store/connection.ts'],
    ['electron/imports/roll.ts', '../store/connection.ts'],
    ['electron/handlers/members.ts', 'electron'],
    ['electron/handlers/members.ts', 'electron/main'],
    ['electron/handlers/members.ts', '../platform/electron/dialogs.ts'],
    ['electron/handlers/members.ts', '../platform/node/dialogs.ts'],
    ['electron/handlers/members.ts', '../transport/dispatch.ts'],
    ['electron/transport/dispatch.ts', './ipc.ts'],
    ['electron/transport/http.ts', 'electron'],
    ['electron/transport/http.ts', '../store/connection.ts'],
    ['electron/platform/node/paths.ts', '../electron/paths.ts'],
    ['electron/store/connection.ts', '../server.ts'],
    ['electron/preload.ts', './store/connection.ts'],
    ['electron/preload.ts', 'node:fs'],
    ['electron/server.ts', './transport/ipc.ts'],
    ['electron/server.ts', './platform/electron/paths.ts'],
    ['electron/worker.ts', 'electron'],
    ['electron/main.ts', '../src/theme.ts'],
    ['electron/handlers/members.ts', '../../tests/fixtures/council.ts'],
    ['src/api/client.ts', '../../electron/store/connection.ts'],
    ['src/api/client.ts', '../../electron/domain/quorum.ts'],
    ['src/features/members/page.tsx', 'electron'],
    ['src/features/members/page.tsx', 'node:path'],
    ['src/components/page-title.tsx', '../features/members/page.tsx'],
  ])('%s importing %s', async (file, specifier) => {
    expect(await complaints(file, `import { x } from '${specifier}'\nexport const y = x\n`)).toEqual(['house/imports'])
  })
})

describe('every way to import is caught', () => {
  test.each([
    ["export { x } from '../store/connection.ts'\n"],
    ["export * from '../store/connection.ts'\n"],
    ["import type { X } from '../store/connection.ts'\nexport type Y = X\n"],
    ["export const load = () => import('../store/connection.ts')\n"],
  ])('%s', async (text) => {
    expect(await complaints('electron/domain/quorum.ts', text)).toEqual(['house/imports'])
  })

  test('an import inside a type', async () => {
    const found = await complaints('electron/domain/quorum.ts', "export type X = import('../store/connection.ts').X\n")
    expect(found).toContain('house/imports')
  })
})

describe('an import that the house allows passes', () => {
  test.each([
    ['electron/contract/members.ts', 'zod'],
    ['electron/contract/text/dates.ts', '../errors.ts'],
    ['electron/domain/quorum.ts', '../contract/errors.ts'],
    ['electron/store/queries/members.ts', 'better-sqlite3'],
    ['electron/backup/seal.ts', '../vault/key-slots.ts'],
    ['electron/handlers/geography.ts', '../../resources/geography.json'],
    ['electron/handlers/members.ts', '../platform/ports.ts'],
    ['electron/transport/ipc.ts', 'electron'],
    ['electron/transport/ipc.ts', './dispatch.ts'],
    ['electron/platform/electron/dialogs.ts', 'electron'],
    ['electron/main.ts', './platform/electron/dialogs.ts'],
    ['electron/server.ts', './transport/http.ts'],
    ['src/features/members/page.tsx', '../../../electron/contract/members.ts'],
    ['src/features/members/page.tsx', '../../components/page-title.tsx'],
  ])('%s importing %s', async (file, specifier) => {
    expect(await complaints(file, `import { x } from '${specifier}'\nexport const y = x\n`)).toEqual([])
  })
})

describe('what hides a problem is itself one', () => {
  test.each([
    ['@typescript-eslint/no-explicit-any', 'export const x: any = 1\n'],
    ['@typescript-eslint/ban-ts-comment', "// @ts-ignore\nexport const x: number = 'a'\n"],
    ['no-console', "console.log('x')\n"],
  ])('%s', async (rule, text) => {
    expect(await complaints('electron/handlers/members.ts', text)).toContain(rule)
  })
})
