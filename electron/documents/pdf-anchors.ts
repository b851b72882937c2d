import type { Block, DocumentModel } from './model.ts'
import { readObjects, refer, type PdfObject, type PdfObjects } from './pdf-objects.ts'

/**
 * On which page of a printed PDF the headings of its contents stand. Chromium writes a named destination for whatever a link
 * on the page leads to: /m1 [12 0 R /XYZ 85 700 0], and the pages as a tree of /Kids (ISO 32000-1, 7.7.3 and 12.3.2.3).
 */
export function pagesOfAnchors(pdf: Uint8Array): Map<string, number> {
  const { objects, catalog } = readPages(pdf)
  const order = new Map(leaves(objects, refer('Pages', catalog)).map((number, at) => [number, at + 1]))
  const destinations = objects.get(refer('Dests', catalog) ?? -1)?.content ?? ''
  const found = new Map<string, number>()
  for (const [, name = '', page] of destinations.matchAll(/\/([^\s/[]+)\s*\[\s*(\d+) 0 R/g)) {
    const at = order.get(Number(page))
    if (at !== undefined) found.set(name, at)
  }
  return found
}

/** How many pages a printed PDF has. */
export function pageCount(pdf: Uint8Array): number {
  const { objects, catalog } = readPages(pdf)
  return leaves(objects, refer('Pages', catalog)).length
}

/** The objects, and the one that all begins with. */
function readPages(pdf: Uint8Array): Pick<PdfObjects, 'objects'> & { catalog: string } {
  const { objects, trailer } = readObjects(pdf) ?? { objects: new Map<number, PdfObject>(), trailer: '' }
  return { objects, catalog: objects.get(refer('Root', trailer) ?? -1)?.content ?? '' }
}

function leaves(objects: PdfObjects['objects'], number: number | undefined): number[] {
  const content = objects.get(number ?? -1)?.content
  if (number === undefined || content === undefined) return []
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(content)?.[1]
  return kids === undefined ? [number] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leaves(objects, Number(kid)))
}

/** The document with the pages in its contents; an entry whose heading was not found stays without one. */
export function withPagesOf(document: DocumentModel, pdf: Uint8Array): DocumentModel {
  const pages = pagesOfAnchors(pdf)
  const fill = (block: Block): Block => {
    if (block.kind === 'part') return { ...block, blocks: block.blocks.map(fill) }
    return block.kind === 'contents' ? { ...block, entries: block.entries.map((entry) => ({ ...entry, page: pages.get(entry.anchor) ?? null })) } : block
  }
  return { ...document, blocks: document.blocks.map(fill) }
}

export function hasContents({ blocks }: Pick<DocumentModel, 'blocks'>): boolean {
  return blocks.some((block) => block.kind === 'contents' || (block.kind === 'part' && hasContents(block)))
}
