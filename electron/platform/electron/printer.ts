import { BrowserWindow, nativeImage, session, type PrintToPDFOptions, type Session } from 'electron'
import { AppError } from '../../contract/errors.ts'
import type { Printer, PrintOptions, Redrawing } from '../../documents/printer.ts'
import { DRAFT_WORD } from '../../documents/draft-mark.ts'
import { escapeHtml } from '../../documents/render-html.ts'
import { upright } from './upright.ts'

const SCHEME = 'samut-print'
const JPEG_QUALITY = 85

/**
 * Chromium draws @page margin boxes from version 131 on, which the Electron of package.json is far beyond. An older one
 * (given by ELECTRON_OVERRIDE_DIST_PATH for tests) prints the same words through Chromium's header and footer templates.
 */
const KNOWS_MARGIN_BOXES = Number(process.versions.chrome?.split('.')[0]) >= 131

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

  async function print(html: string, { landscape = false, trial = false, margins }: PrintOptions): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const { webContents } = ready()
      content = html
      printed += 1
      await webContents.loadURL(`${SCHEME}://page/${printed}`)
      const pdf = await webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: !trial,
        generateDocumentOutline: !trial,
        landscape,
        ...(margins && !KNOWS_MARGIN_BOXES ? marginTemplates(margins) : {}),
      })
      // What was printed does not stay in the window.
      await webContents.loadURL('about:blank')
      return new Uint8Array(pdf)
    } catch (error) {
      throw new AppError('PRINT_FAILED', {}, { cause: error })
    } finally {
      content = ''
    }
  }

  return {
    // One window, so one after the other.
    toPdf(html, options) {
      const turn = queue.then(() => print(html, options))
      queue = turn.catch(() => undefined)
      return turn
    },
    redraw: (picture, as) => Promise.resolve(redraw(picture, as)),
    async close() {
      await queue
      window?.destroy()
      window = undefined
    },
  }
}

/** Chromium decodes it as it lies in the file: turning it is left to us. */
function redraw(picture: Uint8Array, { width, height, orientation }: Redrawing): Uint8Array | null {
  const whole = nativeImage.createFromBuffer(Buffer.from(picture))
  if (whole.isEmpty()) return null
  const lies = orientation >= 5
  const small = whole.resize({ width: lies ? height : width, height: lies ? width : height, quality: 'best' })
  const { dots, ...size } = upright({ ...small.getSize(), dots: small.toBitmap() }, orientation)
  return new Uint8Array(nativeImage.createFromBitmap(Buffer.from(dots.buffer), size).toJPEG(JPEG_QUALITY))
}

function marginTemplates({ footer, draft }: NonNullable<PrintOptions['margins']>): Partial<PrintToPDFOptions> {
  const line = 'font:8pt Sarabun,sans-serif;width:100%;padding:0 2cm 0 3cm;display:flex;justify-content:space-between'
  const mark = draft ? DRAFT_WORD : ''
  return {
    displayHeaderFooter: true,
    headerTemplate: `<div style="${line}"><span></span><b>${mark}</b></div>`,
    footerTemplate: `<div style="${line}"><span>${escapeHtml(footer)}</span><span>หน้า <span class="pageNumber"></span> จาก <span class="totalPages"></span></span></div>`,
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
