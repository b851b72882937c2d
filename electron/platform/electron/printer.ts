import { BrowserWindow, session, type Session } from 'electron'
import { AppError } from '../../contract/errors.ts'
import type { Printer } from '../../documents/printer.ts'

const SCHEME = 'samut-print'

/**
 * Prints through a hidden window of the program's own Chromium, made at the first print and kept warm. It has a session
 * of its own in memory, no scripts, and can load one thing: the page being printed.
 */
export function electronPrinter(): Printer {
  let window: BrowserWindow | undefined
  let content = ''
  let queue: Promise<unknown> = Promise.resolve()
  let printed = 0

  function ready(): BrowserWindow {
    if (window && !window.isDestroyed() && !window.webContents.isCrashed()) return window
    window?.destroy()
    window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: printSession(() => content),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webSecurity: true,
        spellcheck: false,
        devTools: false,
      },
    })
    return window
  }

  async function print(html: string, landscape: boolean): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const { webContents } = ready()
      content = html
      printed += 1
      await webContents.loadURL(`${SCHEME}://page/${printed}`)
      const pdf = await webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        landscape,
      })
      return new Uint8Array(pdf)
    } catch (error) {
      throw new AppError('PRINT_FAILED', {}, { cause: error })
    } finally {
      content = ''
    }
  }

  return {
    // One window, so one after the other.
    toPdf(html, { landscape = false }) {
      const turn = queue.then(() => print(html, landscape))
      queue = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await queue
      window?.destroy()
      window = undefined
    },
  }
}

/** In memory only (no "persist:"), and deaf to everything but the page at hand and the data: inside it. */
function printSession(content: () => string): Session {
  const own = session.fromPartition('samut-print')
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${SCHEME}:`) && !details.url.startsWith('data:') })
  })
  if (!own.protocol.isProtocolHandled(SCHEME)) {
    own.protocol.handle(SCHEME, () => new Response(content(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } }))
  }
  return own
}
