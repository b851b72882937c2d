// @ts-check
// A preview of the import desk in the words that councils' systems exchange lists in: snake_case fields, Thai terms,
// baht instead of satang, years of the Buddhist era.

/** @typedef {import('../../electron/contract/imports.ts').RollPreview} RollPreview */
/** @typedef {RollPreview['rows'][number]} Row */

/** @type {Record<string, string>} */
const FIELDS = {
  familyName: 'surname',
  bornOn: 'birth_date',
  post: 'officer_post',
  startedOn: 'term_start',
  dueEndOn: 'term_end',
  kind: 'type',
  totalSatang: 'total',
  wordsSatang: 'amount_words_value',
}
/** @type {Record<string, string>} */
const POSTS = { chair: 'ประธาน', vice_chair: 'รองประธาน', secretary: 'เลขานุการ', treasurer: 'เหรัญญิก' }
/** @type {Record<string, string>} */
const ORGANISATION_KINDS = { local: 'ชุมชนท้องถิ่น', traditional: 'ชุมชนท้องถิ่นดั้งเดิม', other: 'ชุมชนอื่น' }
/** @type {Record<string, string>} */
const SOURCES = {
  members: 'สมาชิก', welfare_fund: 'กองทุนสวัสดิการ', local_government: 'อปท.', provincial_government: 'อบจ.', codi: 'พอช.',
  state_agency: 'หน่วยงานรัฐ', private: 'เอกชน', donation: 'บริจาค', labour: 'แรงงาน/สิ่งของ',
}
/** @type {Record<string, string>} */
const STAGES = { running: 'in_progress', finished: 'done', paused: 'suspended' }

/** @param {string} field 'houseNo' -> 'house_no' */
function fieldName(field) {
  return FIELDS[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** @param {number} satang */
const baht = (satang) => satang / 100

/** @param {string} field @param {any} value @returns {unknown} */
function valueOf(field, value) {
  if (value === null) return null
  switch (field) {
    case 'post':
      return POSTS[value.name] ?? value.label
    case 'kind':
      return ORGANISATION_KINDS[value]
    case 'stage':
      return STAGES[value] ?? value
    case 'fiscalYear':
      return value + 543
    case 'totalSatang':
    case 'wordsSatang':
      return baht(value)
    case 'funding':
      return value.map((/** @type {{ source: string, amountSatang: number }} */ one) => ({ source: SOURCES[one.source], amount: baht(one.amountSatang) }))
    case 'leader':
    case 'responsible':
      return rename(value)
    default:
      return value
  }
}

/** @param {object} record */
function rename(record) {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [fieldName(field), valueOf(field, value)]))
}

/** @param {RollPreview} preview */
export function toExchange({ kind, file, sheets, columns, rows, skipped, notices, counts }) {
  const nameOf = (/** @type {number | null} */ index) => (index === null ? null : (sheets[index]?.name ?? null))
  const shared = new Set(rows.filter(({ part }) => part > 1).map(({ sheet, row }) => `${sheet}:${row}`))
  /** A CSV has no sheets. @param {number} index */
  const inSheet = (index) => (nameOf(index) === null ? {} : { sheet: nameOf(index) })
  return {
    file: file.name,
    kind,
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheets: sheets.map(({ name, headerRows, firstDataRow, included, reason }) => ({
      name, header_rows: headerRows, first_data_row: firstDataRow, ignore: !included, ...(reason === null ? {} : { why: reason }),
    })),
    columns: columns.map(({ sheet, index, header, field, choice, how, filled, understood }) => ({
      ...inSheet(sheet), index, header, field: field === null ? null : fieldName(field), choice, how, filled, understood,
    })),
    skipped: skipped.map(({ sheet, row, reason, text }) => ({ ...inSheet(sheet), row, reason, text })),
    rows: rows.map(({ sheet, row, part, action, record, flags, duplicateOf }) => ({
      ...inSheet(sheet),
      row,
      ...(shared.has(`${sheet}:${row}`) ? { part } : {}),
      action,
      record: rename(record),
      flags: flags.map(({ field, code, raw, params }) => ({ field: fieldName(field), code, raw, ...params })),
      ...(duplicateOf === null ? {} : { duplicate_of: { ...inSheet(duplicateOf.sheet), row: duplicateOf.row } }),
    })),
    notices: notices.map(({ code, sheet, row, params }) => ({ code, sheet: nameOf(sheet), row, ...params })),
    counts: { records: counts.records, accept: counts.accept, flag: counts.flag, reject: counts.reject, skipped_rows: counts.skipped },
  }
}
