/**
 * "ActualText" of a PDF (ISO 32000-1, 14.9.4): the letters that a piece of the page stands for, where its glyphs do not
 * tell. LibreOffice and Word write it for Thai: without it every า of LibreOffice's is lost. PDF.js passes it over
 * (mozilla/pdf.js issue 12237), but tells the number of each marked piece (MCID). So while a file is read every piece that
 * has an ActualText gets a number of its own, under which the text is found again.
 */

/** Above what any page numbers. */
const FIRST_NUMBER = 2 ** 40

/** What PDF.js tells of a page, as far as it concerns words. */
export type PageItem = { str: string; hasEOL: boolean } | { type: string; id?: string | undefined }

/**
 * Runs `read` with PDF.js's dictionaries watched: they are Maps, filled while the page is parsed, in this thread.
 * @returns what `read` does; `textOf` puts the items of a page together, with actual texts in their places
 */
export async function withActualTexts<T>(read: (textOf: (items: readonly PageItem[]) => string) => Promise<T>): Promise<T> {
  const texts: string[] = []
  const { set } = Map.prototype
  function watchedSet(this: Map<unknown, unknown>, key: unknown, value: unknown): Map<unknown, unknown> {
    if (key === 'ActualText' && typeof value === 'string') set.call(this, 'MCID', FIRST_NUMBER + texts.push(decodeText(value)) - 1)
    else if (key === 'MCID' && this.has('ActualText')) return this
    return set.call(this, key, value) as Map<unknown, unknown>
  }
  Map.prototype.set = watchedSet
  try {
    return await read((items) => joined(items, (number) => texts[number - FIRST_NUMBER]))
  } finally {
    Map.prototype.set = set
  }
}

/** Glyphs that an actual text stands for are left out, and pieces within; not the space or line break before them, which PDF.js tells only there. */
function joined(items: readonly PageItem[], actualOf: (number: number) => string | undefined): string {
  let text = ''
  let level = 0
  let actual = ''
  for (const item of items) {
    if ('str' in item) {
      if (level === 0 || (actual !== '' && item.str.trim() === '')) text += item.str
      else {
        text += actual
        actual = ''
      }
      if (item.hasEOL) text += '\n'
    } else if (item.type === 'endMarkedContent') {
      level = Math.max(0, level - 1)
      if (level > 0) continue
      text += actual
      actual = ''
    } else if (level > 0) level += 1
    else {
      const found = actualOf(Number(/_mc(\d+)$/.exec(item.id ?? '')?.[1]))
      if (found === undefined) continue
      actual = found
      level = 1
    }
  }
  return text
}

/** A text string of PDF as PDF.js has it, a letter for each byte (ISO 32000-1, 7.9.2.2). */
function decodeText(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1'))
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8')
  return bytes
}
