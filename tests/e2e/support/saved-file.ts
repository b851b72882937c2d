import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from './app.ts'

let saved = 0

/** The file that `press` makes the app save: a download in the browser, Electron's save dialog answered with a path. */
export async function savedFile(app: App, press: () => Promise<void>): Promise<Buffer> {
  const path = join(app.folder, `saved-${(saved += 1)}`)
  if (app.electron) {
    await app.electron.evaluate(({ session }, target) => {
      const done = new Promise<string>((resolve) => {
        session.fromPartition('samut').once('will-download', (_event, item) => {
          item.setSavePath(target)
          item.once('done', (_done, state) => resolve(state))
        })
      })
      Object.assign(globalThis, { samutSaved: done })
    }, path)
    await press()
    const state = await app.electron.evaluate(() => (globalThis as unknown as { samutSaved: Promise<string> }).samutSaved)
    if (state !== 'completed') throw new Error(`Saving ended as ${state}.`)
  } else {
    const download = app.page.waitForEvent('download')
    await press()
    await (await download).saveAs(path)
  }
  return await readFile(path)
}
