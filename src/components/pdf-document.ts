import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
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

/** Opens a PDF for drawing. Call `loadingTask.destroy()` when done. */
export function openPdf({ bytes }: PdfFile) {
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  // A copy: the worker takes the memory it is given, and the original is still to be saved.
  return getDocument({ data: bytes.slice() })
}

/** Keeps the document outside the program. */
export function savePdf(file: PdfFile): void {
  saveFile(file, 'application/pdf')
}
