import { toThaiDigits } from '../contract/text/index.ts'
import { DRAFT_DRAWING } from './draft-mark.ts'
import type { DocumentFonts } from './fonts.ts'
import { rowsOf, type Align, type Block, type Column, type Contents, type DocumentModel, type Gallery, type Image, type Paragraph, type Part, type Run, type Signature, type Table, type TableRow } from './model.ts'
import { qrSvg } from './qr.ts'
import { enclosedPage, styleSheet } from './style.ts'
import { BLANK, imageGone } from './words.ts'

/**
 * Document model → one self-contained HTML page for Chromium's print path, which alone places Thai marks and breaks
 * Thai lines at word ends (lang="th"). Everything typed is escaped; the page's own policy forbids scripts, frames and
 * any address but data: for fonts and images.
 */

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for HTML, with control characters that no paper can show left out. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char).replace(/[^\P{Cc}\n\t]/gu, '')
}

export function renderHtml(document: DocumentModel, fonts: DocumentFonts): string {
  const mark = document.draft ? `<img class="mark" alt="" src="${svgSource(DRAFT_DRAWING)}">` : ''
  return [
    `<!doctype html><html lang="${document.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>${styleSheet(document, fonts)}</style></head><body>`,
    mark,
    ...document.blocks.map((block, at) => (block.kind === 'part' && block.enclosed !== undefined ? renderPart(block, document.digits, enclosedPage(at)) : renderBlock(block, document.digits))),
    '</body></html>',
  ].join('\n')
}

type Digits = DocumentModel['digits']

function renderBlock(block: Block, digits: Digits): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${block.anchor === undefined ? '' : ` id="${escapeHtml(block.anchor)}"`}${classes(alignClass(block.align))}>${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p${classes(...paragraphClasses(block))}>${renderRuns(block.runs)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : ''
      const items = block.items.map((item) => `<li>${item.map((inner) => renderBlock(inner, digits)).join('')}</li>`).join('')
      return `<${tag}${start}${classes(block.keepWithNext && 'keep')}>${items}</${tag}>`
    }
    case 'table':
      return renderTable(block)
    case 'facts':
      return factsOf(block.rows)
    case 'slip':
      return `<section class="slip"><h2>${escapeHtml(block.title)}</h2>${factsOf(block.rows)}<p class="sign">${escapeHtml(block.sign)}</p></section>`
    case 'signatures':
      return `<section class="signatures">${block.people.map(renderSignature).join('')}</section>`
    case 'verdict':
      return `<p class="verdict ${block.tone}"><b>${escapeHtml(block.text)}</b>${escapeHtml(block.detail)}</p>`
    case 'code':
      return `<ol class="code">${block.groups.map((group, index) => `<li><span class="no">${index + 1}</span> ${escapeHtml(group)}</li>`).join('')}</ol>`
    case 'part':
      return renderPart(block, digits, block.draft && 'draft')
    case 'contents':
      return renderContents(block, digits)
    case 'picture': {
      const image = `<img src="${svgSource(block.svg)}" alt="${escapeHtml(block.alternative)}" style="width:${block.widthCm}cm">`
      return `<figure${classes(alignClass(block.align))}>${image}</figure>`
    }
    case 'image':
      return renderImage(block)
    case 'gallery':
      return renderGallery(block)
    case 'seal': {
      const lines = block.lines.map((line, at) => `<p${classes(at > 0 && 'small')}>${at === 0 ? `<b>${renderText(line)}</b>` : renderText(line)}</p>`)
      return `<section class="seal"><img src="${svgSource(qrSvg(block.qr))}" alt=""><div>${lines.join('')}<p class="sealcode">${escapeHtml(block.code)}</p></div></section>`
    }
  }
}

function renderPart({ blocks }: Part, digits: Digits, page: string | false): string {
  return `<section${classes('part', page)}>${blocks.map((inner) => renderBlock(inner, digits)).join('')}</section>`
}

function factsOf(rows: readonly { label: string; value: string }[]): string {
  return `<dl class="facts">${rows.map((row) => `<dt>${escapeHtml(row.label)}</dt><dd>${escapeHtml(row.value)}</dd>`).join('')}</dl>`
}

function renderImage({ file, alternative, keepWithNext }: Image): string {
  if (file === null) return `<p>${escapeHtml(imageGone(alternative))}</p>`
  const { type, bytes, widthCm } = file
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const source = `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${data}`
  // No <figure>: in the PDF's tags that is a second picture around the first, and has no words.
  return `<div class="image${keepWithNext ? ' keep' : ''}"><img src="${source}" alt="${escapeHtml(alternative)}" style="width:${widthCm.toFixed(3)}cm"></div>`
}

function renderGallery({ columns, items }: Gallery): string {
  const cells = items.map(({ image, caption }) => `<div>${renderImage(image)}<p class="small">${escapeHtml(caption)}</p></div>`)
  return rowsOf(cells, columns).map((row) => `<div class="gallery">${row.join('')}${'<div></div>'.repeat(columns - row.length)}</div>`).join('')
}

/** As an image, so that nothing inside a drawing can act on the page. */
function svgSource(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`
}

/** Each entry leads to its heading: that is also how the pages they stand on are found (pdf-anchors.ts). */
function renderContents({ entries }: Contents, digits: Digits): string {
  const number = (page: number | null): string => (page === null ? '' : digits === 'thai' ? toThaiDigits(String(page)) : String(page))
  const items = entries.map(({ anchor, text, note, page }) =>
    `<li><a href="#${escapeHtml(anchor)}"><span>${renderText(text)}${note === '' ? '' : `<small>${renderText(note)}</small>`}</span><span class="dots"></span><span>${number(page)}</span></a></li>`)
  return `<ol class="contents">${items.join('')}</ol>`
}

function renderTable({ columns, ruled, size, toSign = false, rows }: Table): string {
  const cols = columns.map((column) => `<col style="width:${column.width}%">`).join('')
  const headed = columns.some((column) => column.heading !== '')
  const head = headed ? `<thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column.heading)}</th>`).join('')}</tr></thead>` : ''
  const body = rows.map((row) => renderRow(row, columns)).join('')
  return `<table${classes(ruled && 'ruled', size === 'small' && 'small', toSign && 'toSign')}><colgroup>${cols}</colgroup>${head}<tbody>${body}</tbody></table>`
}

function renderRow(row: TableRow, columns: readonly Column[]): string {
  if (row.kind === 'group') return `<tr class="group"><th colspan="${columns.length}">${escapeHtml(row.text)}</th></tr>`
  const cells = row.cells.map((cell, index) => `<td${classes(alignClass(columns[index]?.align ?? 'start'))}>${renderRuns(cell)}</td>`)
  return `<tr>${cells.join('')}</tr>`
}

function renderSignature(person: Signature): string {
  const name = `<div class="under">(${escapeHtml(person.name || BLANK)})</div>`
  const position = person.position === '' ? '' : `<div class="under">${escapeHtml(person.position)}</div>`
  return `<div class="signature"><div class="line">(ลงชื่อ) ${BLANK} ${escapeHtml(person.role)}</div>${name}${position}</div>`
}

const MONTH = '(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)'
const NUMBER = '[0-9๐-๙][0-9๐-๙.,:/]*'
/** A number stays on one line with what it belongs to: 31 มีนาคม 2569, หมู่ที่ 4, พ.ศ. 2569, มาเวลา 16.15 น., 33 คน. */
const TOGETHER = new RegExp(
  `((?:หมู่|ครั้ง|มติ|วัน|คน)?ที่ |พ\\.ศ\\. |(?:มา|กลับ)(?:อีกครั้ง)?เวลา )?${NUMBER}( ${MONTH} (?:พ\\.ศ\\. )?${NUMBER}| (?:น\\.|คน|เสียง|บาท))?`,
  'g',
)

function renderText(text: string): string {
  let html = ''
  let end = 0
  for (const found of text.matchAll(TOGETHER)) {
    if (found[1] === undefined && found[2] === undefined) continue // a number by itself
    html += `${escapeHtml(text.slice(end, found.index))}<span class="together">${escapeHtml(found[0])}</span>`
    end = found.index + found[0].length
  }
  return html + escapeHtml(text.slice(end))
}

function renderRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      let text = renderText(run.text)
      if (run.underline) text = `<u>${text}</u>`
      if (run.italic) text = `<i>${text}</i>`
      return run.bold ? `<b>${text}</b>` : text
    })
    .join('')
}

function paragraphClasses(block: Paragraph): (string | false)[] {
  return [
    alignClass(block.align),
    block.indent !== 'none' && block.indent,
    block.size !== 'normal' && block.size,
    block.keepWithNext && 'keep',
  ]
}

function alignClass(align: Align): string | false {
  return align === 'start' ? false : align
}

function classes(...names: (string | false)[]): string {
  const given = names.filter((name) => name !== false)
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`
}
