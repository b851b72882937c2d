import { useIntersection } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PDFDocumentProxy, PDFPageProxy } from './pdf-document.ts'
import styles from './pdf-view.module.css'

interface Props {
  pdf: PDFDocumentProxy
  number: number
  /** Width on the screen, in CSS pixels. */
  width: number
}

/** A4, until the page itself is known: keeps the scroll bar still. */
const A4_RATIO = 297 / 210

/** One page, drawn when it comes near the screen; its words follow as text for screen readers. */
export function PdfPage({ pdf, number, width }: Props) {
  const { t } = useTranslation('common')
  const { ref, entry } = useIntersection({ rootMargin: '800px' })
  const near = entry?.isIntersecting === true
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  const [words, setWords] = useState('')
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    if (!near || page !== null) return
    let wanted = true
    const read = async () => {
      const found = await pdf.getPage(number)
      const { items } = await found.getTextContent()
      if (!wanted) return
      setPage(found)
      setWords(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    }
    read().catch((error: unknown) => {
      // The document was closed while it was being read: nothing to tell.
      if (wanted) throw error
    })
    return () => {
      wanted = false
    }
  }, [near, page, pdf, number])

  const size = page?.getViewport({ scale: 1 })
  useEffect(() => {
    if (page === null || canvas.current === null) return
    const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    canvas.current.width = Math.round(viewport.width)
    canvas.current.height = Math.round(viewport.height)
    const drawing = page.render({ canvas: canvas.current, viewport })
    // Cancelled when the width changes meanwhile; nothing to tell.
    drawing.promise.catch(() => undefined)
    return () => drawing.cancel()
  }, [page, width])

  const height = width * (size === undefined ? A4_RATIO : size.height / size.width)
  return (
    <figure ref={ref} className={styles.page} style={{ width, height }} aria-label={t('pdf.page', { page: number, pages: pdf.numPages })}>
      {page !== null && <canvas ref={canvas} aria-hidden className={styles.canvas} />}
      <div className="visually-hidden" data-page-text>
        {words}
      </div>
    </figure>
  )
}
