import { withActualTexts } from './actual-text.ts'
import { standardThai } from './thai-glyphs.ts'
import type { Words } from './words.ts'

/**
 * The words of a PDF by Mozilla's PDF.js, which draws papers on the page too; here without anything that draws.
 * @throws PDF.js's PasswordException, InvalidPDFException and others
 */
export async function pdfWords(bytes: Uint8Array<ArrayBuffer>, words: Words): Promise<void> {
  // A megabyte and a half, for PDFs alone. PDF.js takes its other half from here instead of looking for a file.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  await withActualTexts(async (textOf) => {
    // Not as a Buffer, which PDF.js refuses. It takes the memory over.
    const data = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    const task = getDocument({ data, isOffscreenCanvasSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
    try {
      const document = await task.promise
      for (let number = 1; number <= document.numPages && !words.full; number += 1) {
        const page = await document.getPage(number)
        const { items } = await page.getTextContent({ includeMarkedContent: true })
        words.add(standardThai(textOf(items)))
        words.endLine()
        page.cleanup()
      }
    } finally {
      await task.destroy()
    }
  })
}
