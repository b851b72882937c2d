import type { DocumentModel } from './model.ts'

/**
 * The port through which a finished page becomes a PDF. Two adapters: platform/node/printer.ts
 * (headless Chromium) and platform/electron/printer.ts (a hidden window).
 */

export interface PrintOptions {
  /** The document's title, as PDF readers show it. */
  title: string
  /** A4 on its side. */
  landscape?: boolean
  /** Only to see where things come to stand: without tags and outline, in about half the time. */
  trial?: boolean
  /** What stands in the margins beside the page number, for a Chromium too old to take it from the page itself. */
  margins?: { footer: string; draft: boolean }
}

/** How a picture is drawn anew. */
export interface Redrawing {
  type: 'jpg' | 'png'
  /** In dots, as it is to be seen. */
  width: number
  height: number
  /** EXIF: 1 lies as it is seen, 2 to 8 turned or mirrored. */
  orientation: number
}

export interface Printer {
  /**
   * Prints one self-contained HTML page (see render-html.ts) and gives back the bytes of the PDF.
   * Nothing is fetched from anywhere while printing.
   * @throws AppError PRINTER_MISSING when nothing that can print was found, PRINT_FAILED when it did not
   */
  toPdf(html: string, options: PrintOptions): Promise<Uint8Array<ArrayBuffer>>
  /**
   * Draws a picture anew: upright, as many dots as asked for, on white. @returns a JPEG; null where it cannot be drawn here
   */
  redraw(picture: Uint8Array, as: Redrawing): Promise<Uint8Array | null>
  /** Ends whatever the printer keeps running. It may be used again afterwards. */
  close(): Promise<void>
}

export function printOptions({ title, page, footer, draft, numbered = true }: DocumentModel): PrintOptions {
  return { title, landscape: page.landscape, ...(numbered ? { margins: { footer, draft } } : {}) }
}
