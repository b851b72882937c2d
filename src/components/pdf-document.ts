import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker'
import { saveFile } from './save-file.ts'

/** A document as the core hands it over. */
export interface PdfFile {
  name: string
  bytes: Uint8Array
}

export type { PDFDocumentProxy, PDFPageProxy }

/** PDF measures in points, 72 to the inch. */
export const POINTS_PER_INCH = 72

export interface OpeningPdf {
  promise: Promise<PDFDocumentProxy>
  /** To be called when the document is not needed any more, opened or not. */
  destroy: () => Promise<void>
}

/** Opens a PDF for drawing. PDF.js is half a megabyte and is read only now: the first page of the program waits for none of it. */
export function openPdf({ bytes }: PdfFile): OpeningPdf {
  const task = import('pdfjs-dist/legacy/build/pdf.mjs').then(({ getDocument, GlobalWorkerOptions }) => {
    GlobalWorkerOptions.workerPort ??= new PdfWorker()
    // A copy: the worker takes the memory it is given, and the original is still to be saved.
    return getDocument({ data: bytes.slice() })
  })
  return {
    promise: task.then(({ promise }) => promise),
    destroy: () => task.then((opening) => opening.destroy(), () => undefined),
  }
}

/** Keeps the document outside the program. */
export function savePdf(file: PdfFile): void {
  saveFile(file, 'application/pdf')
}
