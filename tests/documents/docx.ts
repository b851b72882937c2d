import { openZip } from '../../electron/imports/table/zip.ts'

/** What another program reads in a Word file: one line for each paragraph of the body, fields and headers apart. */
export function readDocx(bytes: Uint8Array): { lines: string[]; header: string; footer: string } {
  const zip = openZip(bytes, 50_000_000)
  const part = (name: string): string => Buffer.from(zip.read(name) ?? new Uint8Array()).toString('utf8')
  const lines = [...part('word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textOf(paragraph))
  return { lines, header: textOf(part('word/header1.xml')), footer: textOf(part('word/footer1.xml')) }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>|w:instr="([^"]*)"/g)]
    .map(([all, text, field]) => text ?? (field === undefined ? (all.startsWith('<w:br') ? '\n' : '\t') : `{${field.trim()}}`))
    .join('')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
}
