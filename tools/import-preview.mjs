// @ts-check
// npm run -s import:preview -- FILE: what the import desk understands of a council's list, as JSON, without any council.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { useProjectNode } from './lib/node.mjs'

await useProjectNode()

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: npm run -s import:preview -- FILE.xlsx|FILE.csv')
  process.exit(2)
}

const { readRoll } = await import('../electron/imports/read-roll.ts')
const { AppError } = await import('../electron/contract/errors.ts')
const { toExchange } = await import('./lib/import-exchange.mjs')

const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
try {
  const preview = readRoll({ fileName: basename(file).normalize('NFC'), bytes: readFileSync(file), choices: { columns: [], sheets: [] }, today })
  console.log(JSON.stringify(toExchange(preview), null, 1))
} catch (error) {
  // What the desk refuses is an answer too: the same code that the page shows.
  if (error instanceof AppError) console.log(JSON.stringify({ error: { code: error.code, details: error.details } }, null, 1))
  else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
