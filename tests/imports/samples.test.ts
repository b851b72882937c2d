import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRoll } from '../../electron/imports/read-roll.ts'
import { toExchange } from '../../tools/lib/import-exchange.mjs'
import { tempFolder } from '../support/temp-folder.ts'

/**
 * The public samples beside the project, scored by their own score.mjs: a figure reached is never given up again.
 * Where the folder is absent (a clone that stands alone) there is nothing to score.
 */
const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples')
const files = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => /\.(xlsx|csv)$/.test(name)) : []

describe('public samples', () => {
  if (files.length === 0) test.skip('there are none: ../shared/samples is absent', () => undefined)
  test.each(files)('%s: every field and every flag as expected', (name) => {
    const preview = readRoll({ fileName: name.normalize('NFC'), bytes: readFileSync(join(SAMPLES, name)), choices: { columns: [], sheets: [] }, today: '2026-03-15' })
    const actual = join(tempFolder(), 'actual.json')
    writeFileSync(actual, JSON.stringify(toExchange(preview)))
    const score = execFileSync(process.execPath, [join(SAMPLES, 'score.mjs'), join(SAMPLES, `${name}.expected.json`), actual], { encoding: 'utf8' })
    const lines = score.trim().split('\n')
    const imperfect = lines.filter((line) => / P /.test(line)).filter((line) => !/P\s+(100\.0%|-)\s+R\s+(100\.0%|-)/.test(line))
    expect(imperfect).toEqual([])
    expect(lines.at(-1)).toMatch(/^action agrees (\d+) \/ \1\s+missing rows 0\s+rows that should not exist 0$/)
  })
})
