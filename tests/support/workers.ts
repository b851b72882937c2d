/** The worker as the program has it, in out/ once `npm run build` has run. Benchmarks measure this one. */
export const BUILT_WORKER = new URL('../../out/main/worker.js', import.meta.url)

/** The worker of the sources as they are, built before the first test of each run (build-worker.ts). */
export const TEST_WORKER = new URL('../../out/tests/worker.js', import.meta.url)
