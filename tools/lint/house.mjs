// @ts-check
// Who may import whom: the table, and the lint rule that reads it. tests/lint.test.ts proves that it bites.
import { isBuiltin } from 'node:module'
import { posix, relative, resolve } from 'node:path'
import { root } from '../lib/paths.mjs'

/**
 * @typedef {object} Place one room of the house
 * @property {string} at folder or file
 * @property {string[]} mayImport other rooms; its own is always allowed
 * @property {string[]} [packages] the only packages it may use; any but `electron` where absent
 * @property {boolean} [electron] whether it may use the electron module
 * @property {boolean} [inPage] runs in the page: none of Node's own modules
 */

const CORE = ['electron/contract', 'electron/domain', 'electron/store', 'electron/vault', 'electron/backup', 'electron/documents', 'electron/imports']
const WIRING = [...CORE, 'electron/core.ts', 'electron/handlers', 'electron/transport', 'electron/platform/ports.ts', 'electron/platform/jobs.ts', 'electron/platform', 'electron/platform/node']

/** A file belongs to the first room it lies in. @type {Place[]} */
const HOUSE = [
  { at: 'electron/contract', mayImport: [], packages: ['zod'] },
  { at: 'electron/domain', mayImport: ['electron/contract'], packages: [] },
  { at: 'electron/store', mayImport: ['electron/contract', 'electron/domain'] },
  { at: 'electron/vault', mayImport: ['electron/contract', 'electron/domain'] },
  { at: 'electron/backup', mayImport: ['electron/contract', 'electron/domain', 'electron/store', 'electron/vault'] },
  { at: 'electron/documents', mayImport: ['electron/contract', 'electron/domain'] },
  { at: 'electron/imports', mayImport: ['electron/contract', 'electron/domain'] },
  { at: 'electron/handlers', mayImport: [...CORE, 'electron/platform/ports.ts'] },
  { at: 'electron/transport/ipc.ts', mayImport: ['electron/contract', 'electron/handlers', 'electron/transport'], electron: true },
  { at: 'electron/transport', mayImport: ['electron/contract', 'electron/handlers'] },
  { at: 'electron/platform/ports.ts', mayImport: ['electron/contract', 'electron/domain', 'electron/documents', 'electron/platform', 'electron/platform/jobs.ts'] },
  { at: 'electron/platform/jobs.ts', mayImport: [...CORE, 'electron/handlers', 'electron/platform', 'electron/platform/ports.ts'] },
  { at: 'electron/platform/electron', mayImport: [...CORE, 'electron/platform', 'electron/platform/ports.ts'], electron: true },
  { at: 'electron/platform/node', mayImport: [...CORE, 'electron/platform', 'electron/platform/jobs.ts', 'electron/platform/ports.ts'] },
  { at: 'electron/platform', mayImport: [...CORE, 'electron/platform/ports.ts'] },
  { at: 'electron/core.ts', mayImport: [...CORE, 'electron/handlers', 'electron/transport', 'electron/platform/ports.ts'] },
  { at: 'electron/preload.ts', mayImport: ['electron/contract'], packages: [], electron: true },
  { at: 'electron/main.ts', mayImport: [...WIRING, 'electron/platform/electron', 'electron/transport/ipc.ts'], electron: true },
  { at: 'electron/server.ts', mayImport: WIRING },
  { at: 'electron/worker.ts', mayImport: WIRING },
  { at: 'src/components', mayImport: ['src', 'electron/contract'], inPage: true },
  { at: 'src/features', mayImport: ['src', 'src/components', 'electron/contract'], inPage: true },
  { at: 'src', mayImport: ['src/features', 'src/components', 'electron/contract'], inPage: true },
]

/** Data that belongs to nobody: every room may read it. */
const COMMON = /^(resources\/|package\.json$)/

/** @param {string} path from the project's folder, with forward slashes */
function placeOf(path) {
  return HOUSE.find(({ at }) => path === at || path.startsWith(`${at}/`))
}

/** @param {string} specifier @returns {string} 'zod' of 'zod/v4', '@mantine/core' of '@mantine/core/styles.css' */
function packageOf(specifier) {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/**
 * @param {string} file path of the importing file, from the project's folder
 * @param {string} specifier as written
 * @returns {string | undefined} what is wrong with it
 */
export function whyForbidden(file, specifier) {
  const here = placeOf(file)
  if (!here) return undefined
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier))
    const there = placeOf(target)
    if (there === here || COMMON.test(target)) return undefined
    if (there && here.mayImport.includes(there.at)) return undefined
    return `${here.at} may not import ${there?.at ?? target}`
  }
  const name = packageOf(specifier)
  if (name === 'electron') return here.electron ? undefined : `${here.at} may not import the electron module`
  if (isBuiltin(specifier)) {
    return here.inPage || here.packages ? `${here.at} may not use Node's ${specifier}` : undefined
  }
  return here.packages && !here.packages.includes(name) ? `${here.at} may not import the package ${name}` : undefined
}

/** The lint rule `house/imports`. @type {import('eslint').Rule.RuleModule} */
export const imports = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{why}}: see "The house" in README.md.' } },
  create(context) {
    const file = relative(root, resolve(root, context.filename)).replaceAll('\\', '/')
    /** @param {import('estree').Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const why = whyForbidden(file, source.value)
      if (why) context.report({ node: source, messageId: 'forbidden', data: { why } })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      /** @param {import('estree').Node & { source: import('estree').Node }} node `import('…').T` in a type */
      TSImportType: (node) => check(node.source),
      "CallExpression[callee.name='require']": (/** @type {import('estree').CallExpression} */ node) => check(node.arguments[0]),
    }
  },
}
