import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry, AuditSubject } from '../../../electron/contract/audit.ts'
import { i18n } from '../../i18n/index.ts'
import { numberYear, useFormat, type Format } from '../../i18n/format.ts'
import { changesOf, plainText } from './changes.ts'

/** Longer values are cut: the record itself shows them whole. */
const LONGEST = 200
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T/
const BE_OFFSET = 543

function has(key: string): boolean {
  return i18n.exists(`audit:${key}`)
}

/** A stored value as a person reads it. */
function valueWords(field: string, value: unknown, format: Format): string {
  const t = i18n.getFixedT(format.language, 'audit')
  if (value === undefined || value === null || value === '') return t('empty')
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (typeof value === 'number') {
    if (field.endsWith('Satang')) return format.baht(value)
    if (field === 'size' || field === 'fileSize') return format.bytes(value)
    if (field === 'year' || field === 'fiscalYear' || field === 'minutesOfYear') return String(value + BE_OFFSET)
    return format.number(value)
  }
  if (typeof value === 'string') {
    if (LOCAL_DATE.test(value)) return format.date(value)
    if (INSTANT.test(value)) return format.dateTime(value)
    if (/^[a-z_]+$/.test(value) && has(`values.${value}`)) return i18n.t(`audit:values.${value}` as 'audit:empty')
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  }
  if (Array.isArray(value)) return value.length === 0 ? t('empty') : value.map((one) => valueWords(field, one, format)).join(', ')
  const text = plainText(value).trim()
  if (text !== '') return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  // An empty text, or figures that belong together, such as votes.
  return Object.hasOwn(value, 'type') ? t('empty') : Object.values(value).map((one) => valueWords(field, one, format)).join(' : ')
}

/** "ประชุมสามัญ ครั้งที่ 1/2569 · มติที่ 3/2569 · นางมาลี ใจดี" */
function subjectWords({ name, meeting, resolution }: AuditSubject): string {
  const { t } = i18n
  const numbers = (of: { number: number; year: number }) => ({ number: of.number, year: numberYear(of.year) })
  return [
    meeting === null ? '' : t('meetings:name', { kind: t(`meetings:kind.${meeting.kind}`), ...numbers(meeting) }),
    resolution === null ? '' : t(resolution.series === 'meeting' ? 'meetings:resolution.numberInMeeting' : 'meetings:resolution.number', numbers(resolution)),
    name,
  ].filter(Boolean).join(' · ')
}

export interface ChangeWords {
  /** "เพิ่มสมาชิก": what was done. */
  command(entry: AuditEntry): string
  /** "บุคคล: นางมาลี ใจดี": what kind of record, and whose or which. */
  subject(entry: AuditEntry): string
  /** "ชื่อ: สมชาย เป็น สมหมาย", a line for each field. */
  changes(entry: AuditEntry): string[]
}

/** The log in the page's language. What has no word yet is shown under its own name rather than left out. */
export function useChangeWords(): ChangeWords {
  const { t } = useTranslation('audit')
  const format = useFormat()
  return useMemo(() => {
    const word = (key: string, otherwise: string) => (has(key) ? i18n.t(`audit:${key}` as 'audit:empty') : otherwise)
    return {
      command: ({ command }) => word(`commands.${command}`, command),
      subject: ({ table, subject }) => {
        const which = subject === null ? '' : subjectWords(subject)
        const kind = word(`tables.${table}`, table)
        return which === '' ? kind : t('subject', { kind, which })
      },
      changes: (entry) =>
        changesOf(entry).map((change) => {
          const field = word(`fieldsOf.${entry.table}.${change.field}`, word(`fields.${change.field}`, change.field))
          const after = valueWords(change.field, change.after, format)
          const before = valueWords(change.field, change.before, format)
          if (entry.before === null) return t('set', { field, after })
          return entry.after === null ? t('removed', { field, before }) : t('change', { field, before, after })
        }),
    }
  }, [t, format])
}

/** A field's name in the page's language; what has no word yet keeps its own. */
export function useFieldWord(): (field: string) => string {
  useTranslation('audit')
  return (field) => (has(`fields.${field}`) ? i18n.t(`audit:fields.${field}` as 'audit:empty') : field)
}
