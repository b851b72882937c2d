import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconDownload, IconPrinter, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/api-error.ts'
import { ErrorNotice } from './error-notice.tsx'
import { LoadingPage } from './loading-page.tsx'
import { openPdf, savePdf, type PdfFile, type PDFDocumentProxy } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import styles from './pdf-view.module.css'
import { printPdf } from './print-pdf.ts'
import { Shortcut, useShortcut } from './shortcuts.tsx'
import { showError } from './toasts.tsx'

interface Props {
  /** The document; `bytes` must stay the same array between renders. */
  file: PdfFile
  /** Called after the save or print button was used. */
  onKept?: () => void
}

/** A4 at 96 dots per inch: the size on paper. */
const PAPER_WIDTH_PX = 794
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2]

/** The preview that is the document: the very bytes that are saved and printed, page by page. */
export function PdfView({ file, onKept }: Props) {
  const { t } = useTranslation('common')
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)
  const [zoom, setZoom] = useState(1)
  const { ref, width } = useElementSize()

  useEffect(() => {
    const task = openPdf(file)
    let wanted = true
    task.promise.then(
      (opened) => wanted && setPdf(opened),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
      setPdf(null)
      setFailed(false)
      void task.destroy()
    }
  }, [file])

  if (failed) return <ErrorNotice error={new ApiError('FILE_DAMAGED', { name: file.name })} />
  const step = (by: 1 | -1) => setZoom(ZOOMS[ZOOMS.indexOf(zoom) + by] ?? zoom)
  return (
    <section className={styles.view} aria-label={t('pdf.document', { name: file.name })}>
      <Group justify="space-between" className={styles.tools}>
        <Group gap="xs">
          <Tooltip label={t('pdf.zoomOut')}>
            <ActionIcon aria-label={t('pdf.zoomOut')} disabled={zoom === ZOOMS[0]} onClick={() => step(-1)}>
              <IconZoomOut stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Text size="sm" className="tabular">
            {Math.round(zoom * 100)} %
          </Text>
          <Tooltip label={t('pdf.zoomIn')}>
            <ActionIcon aria-label={t('pdf.zoomIn')} disabled={zoom === ZOOMS.at(-1)} onClick={() => step(1)}>
              <IconZoomIn stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          {pdf !== null && (
            <Text size="sm" c="dimmed" className="tabular">
              {t('pdf.pages', { count: pdf.numPages })}
            </Text>
          )}
        </Group>
        <PdfActions file={file} onKept={onKept} />
      </Group>
      <div className={styles.pages} tabIndex={0} role="group" aria-label={t('pdf.document', { name: file.name })}>
        <div ref={ref} />
        {pdf === null ? (
          <LoadingPage />
        ) : (
          width > 0 &&
          Array.from({ length: pdf.numPages }, (_, at) => (
            <PdfPage key={`${pdf.fingerprints[0]}-${at}`} pdf={pdf} number={at + 1} width={Math.floor(Math.min(width, PAPER_WIDTH_PX) * zoom)} />
          ))
        )}
      </div>
    </section>
  )
}

/** Save and print, for a document that is shown or not. `quiet`: beside another main button. */
export function PdfActions({ file, onKept, quiet = false }: { file: PdfFile; onKept?: (() => void) | undefined; quiet?: boolean }) {
  const { t } = useTranslation('common')
  const [preparing, setPreparing] = useState<{ page: number; pages: number } | null>(null)
  const print = async () => {
    if (preparing !== null) return
    setPreparing({ page: 1, pages: 1 })
    try {
      await printPdf(file, (page, pages) => setPreparing({ page, pages }))
      onKept?.()
    } catch {
      showError(new ApiError('PRINT_FAILED'))
    } finally {
      setPreparing(null)
    }
  }
  useShortcut('mod+P', () => void print())
  return (
    <Group gap="sm">
      {preparing !== null && (
        <Text size="sm" c="dimmed" role="status">
          {t('pdf.preparing', preparing)}
        </Text>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload size="1.25rem" stroke={1.5} />}
        onClick={() => {
          savePdf(file)
          onKept?.()
        }}
      >
        {t('pdf.save')}
      </Button>
      <Button
        variant={quiet ? 'default' : 'filled'}
        loading={preparing !== null}
        leftSection={<IconPrinter size="1.25rem" stroke={1.5} />}
        rightSection={<Shortcut keys="mod+P" />}
        onClick={() => void print()}
      >
        {t('pdf.print')}
      </Button>
    </Group>
  )
}
