import './print-pdf.css'
import { openPdf, POINTS_PER_INCH, type PdfFile, type PDFPageProxy } from './pdf-document.ts'

/** Fine enough for 16-point Thai on an office laser printer; ten pages stay under 100 MB. */
const PRINT_DPI = 300

async function drawPage(page: PDFPageProxy): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: PRINT_DPI / POINTS_PER_INCH })
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  canvas.width = 0 // frees the pixels at once
  if (blob === null) throw new Error('A page could not be drawn')
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  await image.decode()
  return image
}

/**
 * Prints the document through the system's own print dialog. Its pages are drawn as pictures in place of the page,
 * because a PDF inside a frame needs a viewer that the window's security rules leave out.
 * @param onPage which page is being prepared, of how many
 */
export async function printPdf(file: PdfFile, onPage: (page: number, pages: number) => void): Promise<void> {
  const task = openPdf(file)
  const sheet = document.createElement('div')
  sheet.className = 'print-sheet'
  try {
    const pdf = await task.promise
    for (let number = 1; number <= pdf.numPages; number += 1) {
      onPage(number, pdf.numPages)
      sheet.append(await drawPage(await pdf.getPage(number)))
    }
    document.body.append(sheet)
    window.print() // returns when the dialog is closed
  } finally {
    sheet.remove()
    for (const image of sheet.querySelectorAll('img')) URL.revokeObjectURL(image.src)
    await task.destroy()
  }
}
