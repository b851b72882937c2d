import { execFile } from 'node:child_process'

export interface ToolResult {
  /** Its exit code; null when there is no such program, or it did not end in time. */
  code: number | null
  output: string
}

/** Runs a program of the system. Arguments go to it as they are, never through a shell. Never rejects. */
export type RunTool = (file: string, args: readonly string[], options: { env?: Record<string, string>; longestMs: number }) => Promise<ToolResult>

export const runTool: RunTool = (file, args, { env, longestMs }) =>
  new Promise((resolve) => {
    execFile(file, args, { env: { ...process.env, ...env }, timeout: longestMs, windowsHide: true, encoding: 'utf8' }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code
      resolve({ code: typeof code === 'number' ? code : null, output: stdout + stderr })
    })
  })
