// The import rules of the house: who may import whom. tests/lint.test.ts proves that they bite.
import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

/** What each folder of electron/ may reach beside itself; `domain` pure, `store` without handlers, and so on. */
const MAY_IMPORT = {
  contract: [],
  domain: ['contract'],
  store: ['contract', 'domain'],
  vault: ['contract', 'domain'],
  backup: ['contract', 'domain', 'store', 'vault'],
  documents: ['contract', 'domain'],
  imports: ['contract', 'domain'],
  handlers: ['contract', 'domain', 'store', 'vault', 'backup', 'documents', 'imports', 'platform/ports'],
  transport: ['contract', 'handlers'],
  platform: ['contract', 'domain', 'store', 'vault', 'backup', 'documents', 'imports'],
}

const FOLDERS = Object.keys(MAY_IMPORT)

/** Import patterns a file in `folder` must not use: every sibling folder that is not on its list. */
function forbiddenFor(folder) {
  const allowed = MAY_IMPORT[folder]
  const patterns = []
  for (const other of FOLDERS) {
    if (other === folder || allowed.includes(other)) continue
    const onlyPorts = allowed.includes(`${other}/ports`)
    patterns.push({
      regex: onlyPorts ? `(^|/)${other}/(?!ports\\.ts$)` : `^(\\.\\./)+(${other})(/|$)`,
      message: `${folder}/ may not import ${other}/${onlyPorts ? ' (port interfaces only)' : ''}: see README, "The house".`,
    })
  }
  patterns.push({ regex: '(^|/)(main|server|preload|worker)\\.ts$', message: 'Only composition roots wire everything; nobody imports them.' })
  patterns.push({ regex: '(^|/)src/', message: 'electron/ never imports the page.' })
  return patterns
}

const NO_ELECTRON = { name: 'electron', message: 'The electron module belongs to main.ts, preload.ts, transport/ipc.ts and platform/electron/ alone.' }

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/', '.cache/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-imports': ['error', { paths: [NO_ELECTRON] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  ...FOLDERS.map((folder) => ({
    files: [`electron/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { paths: [NO_ELECTRON], patterns: forbiddenFor(folder) }] },
  })),
  {
    files: ['electron/contract/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{ regex: '^(?!zod$|\\./).*', message: 'contract/ imports zod and itself, nothing else.' }],
      }],
    },
  },
  {
    files: ['electron/transport/ipc.ts', 'electron/platform/electron/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: forbiddenFor('transport').filter((p) => !p.message.includes('platform')) }] },
  },
  { files: ['electron/main.ts', 'electron/preload.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': ['error', {
        paths: [NO_ELECTRON],
        patterns: [{ regex: 'electron/(?!contract/)', message: 'The page knows the contract, nothing else of electron/.' }],
      }],
    },
  },
  { files: ['src/components/**'], rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: 'features/', message: 'components/ knows no feature.' }, { regex: 'electron/(?!contract/)', message: 'The page knows the contract, nothing else of electron/.' }] }] } },
  { files: ['tools/**/*.mjs', '.ci/**', 'tests/bench/**', 'tests/long/**'], rules: { 'no-console': 'off' } },
)
