import type { Log } from '../ports.ts'

/**
 * Unexpected failures go to stderr with their trace id: name, SQLite or system code and stack frames.
 * The message is left out, because it may quote what somebody typed.
 */
export const stderrLog: Log = {
  error(traceId, error) {
    const { name, code, stack } = error instanceof Error ? (error as Error & { code?: string }) : { name: typeof error, code: undefined, stack: '' }
    const frames = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8)
    process.stderr.write(`${traceId} ${name}${code ? ` ${code}` : ''}\n${frames.join('\n')}\n`)
  },
}
