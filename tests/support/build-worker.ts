import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { TEST_WORKER } from './workers.ts'

/**
 * Vitest's global setup: the worker as one JavaScript file, as the program has it. From TypeScript every job's
 * thread strips the types of eighty files first, which takes longer than most jobs, and many such threads at once
 * can bring V8's WebAssembly, which does the stripping, down.
 */
export default async function buildWorker(): Promise<void> {
  const file = fileURLToPath(TEST_WORKER)
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    ssr: { noExternal: true, external: ['better-sqlite3', 'sodium-native'] }, // those hold machine code
    build: {
      ssr: 'electron/worker.ts',
      outDir: dirname(file),
      target: 'node22',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: basename(file) } },
    },
  })
}
