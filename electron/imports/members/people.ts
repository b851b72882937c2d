import type { ColumnField } from '../../contract/imports.ts'
import { splitName } from '../../domain/thai-name.ts'
import { toArabicDigits } from '../../domain/thai-text.ts'
import { textCell, type Cell } from '../table/cell.ts'
import { looksTitled } from '../layout/contents.ts'
import type { FieldCells } from '../rows/gather-cells.ts'
import { readPhones } from '../values/phone.ts'
import { tidy } from '../values/reading.ts'
import { splitOrganisations } from '../values/standing.ts'

const JOINTS = /\s*[\n\r/;&+,]+\s*|\s+(?:และ|กับ)\s*(?=\S)|(?:^|\s+)[\d๐-๙]{1,2}[.)]\s*/
const PARTICLES = /(^|\s)(ณ|แซ่|บิน|บินติ)$/

/**
 * The names in one cell: "นายดลเลาะ / นางสะปีน๊ะ หลีสมบูรณ์" is two people. Commas and "และ" part people only
 * where a title follows; a slash or a new line does where each part can be a name.
 */
export function splitNames(text: string): string[] {
  const guarded = text.replace(/\([^)]*\)/g, (inside) => inside.replace(/[\n\r/;&+,]/g, ' '))
  const parts = guarded.split(JOINTS).map((part) => part.trim()).filter((part) => /\p{L}{2}/u.test(part))
  if (parts.length > 1) {
    if (parts.slice(1).every((part) => looksTitled(part))) return parts
    if (/[\n\r]/.test(guarded) && parts.every((part) => /\S\s+\S/.test(part))) return parts
    if (/\//.test(guarded)) return parts
  }
  return splitBeforeTitle(tidy(guarded)) ?? [text]
}

/** "นายสมชาย ใจดี นางสมศรี ใจดี": a second titled name after a whole one, with nothing between. */
function splitBeforeTitle(text: string): string[] | null {
  for (const found of text.matchAll(/\s(?=นาย|นาง|น\.ส\.)/g)) {
    const before = text.slice(0, found.index)
    const after = text.slice(found.index + 1)
    const first = splitName(before)
    const second = splitName(after)
    if (first.title !== '' && first.familyName !== '' && !PARTICLES.test(before) && second.title !== '' && second.familyName !== '') return [before, after]
  }
  return null
}

/** How many people a row names, each with their own cells. */
export function splitPeople(cells: FieldCells): FieldCells[] {
  const names = namesOf(cells)
  if (names.length < 2) return [cells]
  return names.map((own, at) => {
    const person = new Map<ColumnField, Cell>()
    for (const [field, cell] of cells) {
      const share = own.get(field) ?? shareOfCell(field, cell, at, names.length)
      if (share !== null) person.set(field, share)
    }
    return person
  })
}

/** The name cells of each person; a surname written once is everybody's. */
function namesOf(cells: FieldCells): Map<ColumnField, Cell>[] {
  const full = cells.get('fullName')
  if (full !== undefined && full.kind === 'text') {
    const names = splitNames(full.text)
    const familyName = names.map((name) => splitName(name).familyName).find((name) => name !== '') ?? ''
    return names.map((name) => {
      const alone = names.length > 1 && splitName(name).familyName === ''
      return new Map([['fullName', textCell(alone ? `${name} ${familyName}` : name)]])
    })
  }
  const given = cells.get('givenName')
  if (given?.kind !== 'text') return []
  const names = given.text.split(/\s*[\n\r/]+\s*/).filter((part) => part !== '')
  if (names.length < 2) return []
  const pieces = (field: ColumnField) => (cells.get(field)?.text ?? '').split(/\s*[\n\r/]+\s*/)
  return names.map((name, at) => {
    const own = new Map<ColumnField, Cell>([['givenName', textCell(name)]])
    for (const field of ['title', 'familyName'] as const) {
      const parts = pieces(field)
      if (cells.has(field)) own.set(field, textCell(parts.length === names.length ? (parts[at] ?? '') : (parts[0] ?? '')))
    }
    return own
  })
}

/** What of a shared cell belongs to one of the people: their own piece where there are as many, else see each case. */
function shareOfCell(field: ColumnField, cell: Cell, at: number, people: number): Cell | null {
  const piece = (pieces: readonly string[]) => (pieces.length === people ? textCell(pieces[at] ?? '') : null)
  const firstOnly = at === 0 ? cell : textCell('')
  switch (field) {
    case 'nationalId':
      return piece(splitIds(cell.text)) ?? firstOnly
    case 'bornOn':
    case 'age':
    case 'nickname':
      return piece(splitBy(cell.text, /\s*(?:[\n\r,;]+|\s\/\s|\sและ)\s*/)) ?? firstOnly
    case 'phones':
      return piece(readPhones(cell).value) ?? firstOnly
    case 'post':
      return piece(splitBy(cell.text, /\s*[\n\r,/]+\s*/)) ?? firstOnly
    case 'organisation':
      return piece(splitOrganisations(cell.text)) ?? cell
    case 'address':
    case 'houseNo':
    case 'moo': {
      const lines = splitBy(cell.text, /\s*[\n\r]+\s*/)
      return lines.every((line) => /^(บ้านเลขที่|เลขที่|หมู่|ม\.)?\s*[\d๐-๙]/.test(line)) ? (piece(lines) ?? cell) : cell
    }
    case 'startedOn':
    case 'dueEndOn':
    case 'capacity':
      return piece(splitBy(cell.text, /\s*[\n\r]+\s*/)) ?? cell
    default:
      return cell
  }
}

function splitBy(text: string, joint: RegExp): string[] {
  return text.trim().split(joint).filter((part) => part !== '')
}

function splitIds(text: string): string[] {
  const parts = splitBy(text, /\s*[\n\r,/;]+\s*|\s{2,}/)
  const digits = toArabicDigits(text).replace(/\D/g, '')
  return parts.length === 1 && digits.length % 13 === 0 ? (digits.match(/\d{13}/g) ?? []) : parts
}
