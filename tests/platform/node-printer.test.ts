import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { JPG } from 'image-size/types/jpg'
import { afterEach, describe, expect, it } from 'vitest'
import { findChromium } from '../../electron/platform/node/find-chromium.ts'
import { nodePrinter } from '../../electron/platform/node/printer.ts'
import { findChromium as findForTests } from '../../tools/lib/chromium.mjs'
import { readPdf } from '../documents/pdf.ts'
import { png } from '../support/png.ts'
import { tempFolder } from '../support/temp-folder.ts'

const canPrint = findChromium() !== undefined
const printers: { close(): Promise<void> }[] = []
const printer = (options: Parameters<typeof nodePrinter>[0] = {}): ReturnType<typeof nodePrinter> => {
  const made = nodePrinter(options)
  printers.push(made)
  return made
}
afterEach(async () => {
  for (const made of printers.splice(0)) await made.close()
})

const textOf = async (bytes: Uint8Array): Promise<string> => (await readPdf(bytes)).pages.map((page) => page.text).join('\n')

/** Processes whose ancestor is `root`, from /proc. */
function descendants(root: number): number[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]) }]
    } catch {
      return [] // it ended meanwhile
    }
  })
  const found: number[] = []
  for (let level = [root]; level.length > 0;) {
    level = parents.filter(({ parent }) => level.includes(parent)).map(({ pid }) => pid)
    found.push(...level)
  }
  return found
}

/** A zombie waits for whoever adopted it, and does nothing any more. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function waitUntilGone(pids: readonly number[]): Promise<number[]> {
  for (let tries = 0; tries < 50 && pids.some(isRunning); tries += 1) await wait(100)
  return pids.filter(isRunning)
}

describe('a picture drawn anew', () => {
  it.skipIf(!canPrint)('is a JPEG of as many dots as asked for, also from a page that runs no scripts; the next paper is not smaller for it', async () => {
    const one = printer()
    const small = await one.redraw(png(400, 200, 128), { type: 'png', width: 100, height: 50, orientation: 1 })
    expect(small && JPG.validate(small) && JPG.calculate(small)).toMatchObject({ width: 100, height: 50 })
    expect(await textOf(await one.toPdf('<p>AFTER</p>', { title: '' }))).toContain('AFTER')
  })

  it.skipIf(!canPrint)('is null where it is damaged, and where nothing can draw', async () => {
    const as = { type: 'jpg', width: 100, height: 50, orientation: 1 } as const
    expect(await printer().redraw(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]), as)).toBeNull()
    expect(await printer({ find: () => undefined }).redraw(png(4, 2), { ...as, type: 'png' })).toBeNull()
  })
})

describe('printer of browser mode', () => {
  it('says PRINTER_MISSING when there is nothing to print with', async () => {
    await expect(printer({ find: () => undefined }).toPdf('<p>', { title: '' })).rejects.toMatchObject({ code: 'PRINTER_MISSING' })
  })

  it('says PRINT_FAILED when what was found is no browser', async () => {
    const file = join(tempFolder(), 'chromium')
    writeFileSync(file, '#!/bin/sh\nexit 3\n', { mode: 0o755 })
    await expect(printer({ find: () => file }).toPdf('<p>', { title: '' })).rejects.toMatchObject({ code: 'PRINT_FAILED' })
  })

  it('finds what the tests find', () => {
    expect(findChromium()).toBe(findForTests())
  })
})

describe.skipIf(!canPrint)('printer of browser mode, with a browser', () => {
  it('fetches nothing, opens no file and runs no script', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked += 1
      response.end('จากเครือข่าย')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const secret = join(tempFolder(), 'secret.txt')
    writeFileSync(secret, 'SECRETWORD')
    const html = `<p>PLAIN</p><img src="${address}/a"><iframe src="${address}/b"></iframe><link rel="stylesheet" href="${address}/c"><iframe src="file://${secret}"></iframe><script>document.write("SCRIPTED")</script>`
    try {
      const text = await textOf(await printer().toPdf(html, { title: '' }))
      expect(text).toContain('PLAIN')
      expect(text).not.toMatch(/SCRIPTED|SECRETWORD|จากเครือข่าย/)
      expect(asked).toBe(0)
    } finally {
      server.close()
    }
  })

  it('keeps orders apart that come at the same time', async () => {
    const one = printer()
    const words = ['ALPHA', 'BETA', 'GAMMA', 'DELTA']
    const texts = await Promise.all(words.map(async (word) => await textOf(await one.toPdf(`<p>${word}</p>`, { title: '' }))))
    expect(texts.map((text) => text.trim())).toEqual(words)
  })

  it.skipIf(process.platform !== 'linux')('ends its browser when idle and when closed, and starts again when asked', async () => {
    const one = printer({ idleMs: 200 })
    await one.toPdf('<p>1</p>', { title: '' })
    const first = descendants(process.pid)
    expect(first.length).toBeGreaterThan(0)
    expect(await waitUntilGone(first)).toEqual([])
    expect(await textOf(await one.toPdf('<p>TWO</p>', { title: '' }))).toContain('TWO')
    const second = descendants(process.pid)
    await one.close()
    expect(await waitUntilGone(second)).toEqual([])
  })

  it.skipIf(process.platform !== 'linux')('prints again after its browser was killed', async () => {
    const one = printer()
    await one.toPdf('<p>1</p>', { title: '' })
    for (const pid of descendants(process.pid)) if (isRunning(pid)) process.kill(pid, 'SIGKILL')
    await wait(300)
    expect(await textOf(await one.toPdf('<p>AGAIN</p>', { title: '' }))).toContain('AGAIN')
  })

  it.skipIf(process.platform !== 'linux')('leaves no browser behind when the program is killed', async () => {
    const module = new URL('../../electron/platform/node/printer.ts', import.meta.url).href
    const script = `const { nodePrinter } = await import(${JSON.stringify(module)}); await nodePrinter().toPdf('<p>', { title: '' }); process.stdout.write('ready'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const browsers = descendants(child.pid ?? 0)
    expect(browsers.length).toBeGreaterThan(0)
    child.kill('SIGKILL')
    expect(await waitUntilGone(browsers)).toEqual([])
  })
})

describe.skipIf(!canPrint || !existsSync('/usr/bin/pdftotext'))('read by another program', () => {
  it('is a PDF that poppler reads without complaint, marks right', async () => {
    const { print } = await import('../documents/pdf.ts')
    const { minutesDocument } = await import('../../electron/documents/minutes.ts')
    const { minutesInput } = await import('../documents/invented.ts')
    const file = join(tempFolder(), 'minutes.pdf')
    writeFileSync(file, await print(minutesDocument(minutesInput())))
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    for (const words of ['ครั้งที่ 1/2569', 'ตำบลสมมุติ', 'มติที่ประชุม', 'เอี๊ยด', 'ญาติ']) expect(text).toContain(words)
  })
})
