import type { AuditEntry } from '../../../electron/contract/audit.ts'
import { STATUTORY } from '../../../electron/contract/settings.ts'
import { readImage } from '../../../electron/contract/text/index.ts'

/** One field of a record, before and after; `undefined` where the record did not exist. */
export interface Change {
  field: string
  before: unknown
  after: unknown
}

type Content = Record<string, unknown> | null

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Settings lie in the log as two objects; read apart, so that only what changed is named. */
function spread(content: Content): Content {
  if (content === null) return null
  const { values, checkedOn, ...rest } = content
  const checked = Object.fromEntries(
    Object.keys(STATUTORY).map((key) => [`checked${capital(key)}`, (checkedOn as Record<string, unknown> | undefined)?.[key] ?? null]),
  )
  return { ...rest, ...(values as Record<string, unknown> | undefined), ...(checkedOn === undefined ? {} : checked) }
}

/** Says nothing to a reader: names of other records, area codes and fingerprints. */
const HIDDEN = /(^id|(?<!national)Id|Ids|Code|Sha256)$/

const EMPTY = new Set<unknown>([undefined, null, '', '[]'])
const blank = (value: unknown): boolean => EMPTY.has(value) || (Array.isArray(value) && value.length === 0)

/** What an entry changed, field by field, in the record's own order. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  const from = spread(before) ?? {}
  const to = spread(after) ?? {}
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((field) => !HIDDEN.test(field))
    .map((field) => ({ field, before: from[field], after: to[field] }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after) && !(blank(one.before) && blank(one.after)))
}

/** The words of a rich text, paragraph by paragraph. */
export function plainText(node: unknown): string {
  if (node === null || typeof node !== 'object') return ''
  const { type, text, content, attrs } = node as { type?: unknown; text?: unknown; content?: unknown; attrs?: unknown }
  if (typeof text === 'string') return text
  if (type === 'image') return `[${readImage(attrs)?.alt ?? ''}] `
  const inner = Array.isArray(content) ? content.map(plainText).join(type === 'doc' ? ' ' : '') : ''
  return type === 'paragraph' || type === 'listItem' ? `${inner} ` : inner
}
