import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker'

/** A document as the core hands it over. */
export interface PdfFile {
  name: string
  bytes: Uint8Array
}

export type { PDFDocumentProxy, PDFPageProxy }

/** PDF measures in points, 72 to the inch. */
export const POINTS_PER_INCH = 72

/** Opens a PDF for drawing. Call `loadingTask.destroy()` when done. */
export function openPdf({ bytes }: PdfFile) {
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  // A copy: the worker takes the memory it is given, and the original is still to be saved.
  return getDocument({ data: bytes.slice() })
}

/** Hands the file to the browser, or to Electron's save dialog. */
export function savePdf({ name, bytes }: PdfFile): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by the next turn, but a save dialog may read later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
