import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonChange } from '../../../electron/contract/import-rules.ts'
import type { MemberRecord, RowFlag } from '../../../electron/contract/imports.ts'
import { formatPhone, fullName } from '../../../electron/contract/text/index.ts'
import { useFormat } from '../../i18n/format.ts'
import type { Ask } from './desk.ts'

/** Stands for what differs from row to row. */
const ANY = '…'
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
type FieldName = 'title'

export interface DeskWords {
  field(name: string): string
  name(record: MemberRecord): string
  /** A doubt as one sentence, without the field's name. */
  flag(flag: RowFlag): string
  ask(ask: Ask): string
  /** A kind of doubt, whatever the cell says. */
  kind(ask: Ask): string
  change(change: PersonChange): string
}

/** The desk's facts in the page's language: dates in พ.ศ., numbers of persons never in full where the book has them. */
export function useDeskWords(): DeskWords {
  const { t } = useTranslation('imports')
  const format = useFormat()
  return useMemo(() => {
    const shown = (value: string | number | null): string => {
      if (value === null || value === '') return t('act.empty')
      return typeof value === 'string' && ISO_DATE.test(value) ? format.date(value) : String(value)
    }
    const personal = ({ field }: PersonChange, value: string | number | null): string => {
      if (field === 'phone' && typeof value === 'string' && value !== '') return formatPhone(value)
      // A number to be written is told by its end only; the one on record is masked already.
      if (field === 'nationalId' && typeof value === 'string' && /^\d{13}$/.test(value)) return `x-xxxx-xxxxx-${value.slice(10, 12)}-${value.slice(12)}`
      return shown(value)
    }
    const name = (record: MemberRecord): string => {
      const { title, givenName, familyName } = record
      return fullName({ title: title ?? '', givenName: givenName ?? '', familyName: familyName ?? '' }) || t('table.noName')
    }
    const fieldName = (field: string): string => t(`columns.${(field === 'phone' ? 'phones' : field) as FieldName}`)
    const flag = ({ code, raw, params }: RowFlag): string => {
      const facts = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, shown(value)]))
      return t(`flags.${code}`, { suggest: t('act.empty'), row: '', age: '', ...facts, raw: shown(raw) })
    }
    const kind = (ask: Ask): string => {
      const any = { raw: ANY, suggest: ANY, row: ANY, age: ANY, name: ANY, date: ANY }
      if (ask.kind === 'same_person') return t('ask.same_person', any)
      if (ask.kind !== 'flag') return t(`ask.${ask.kind}`, any)
      const { field, code } = ask.flag
      return field === '*' ? t(`flags.${code}`, any) : `${fieldName(field)}: ${t(`flags.${code}`, any)}`
    }
    return {
      field: fieldName,
      name,
      flag,
      kind,
      ask: (ask) => {
        switch (ask.kind) {
          case 'flag':
            return flag(ask.flag)
          case 'same_person': {
            const who = fullName(ask.here.person)
            if (ask.here.by === 'national_id') return t('ask.same_id', { name: who })
            return t(ask.here.ids === 'other' ? 'ask.same_person_other_id' : 'ask.same_person', { name: who })
          }
          case 'new_term':
            return t('ask.new_term', { name: fullName(ask.here.person), date: shown(ask.startedOn) })
          case 'seat_taken':
            return t('ask.seat_taken', { name: ask.name })
          case 'seat_twice':
            return t('ask.seat_twice', { row: ask.row })
        }
      },
      change: (change) =>
        change.fills
          ? t('update.fill', { field: fieldName(change.field), after: personal(change, change.after) })
          : t('update.change', { field: fieldName(change.field), before: personal(change, change.before), after: personal(change, change.after) }),
    }
  }, [t, format])
}
