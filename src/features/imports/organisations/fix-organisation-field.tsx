import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganisationRecord } from '../../../../electron/contract/imports.ts'
import { leaderOf } from '../../../../electron/contract/organisation-import.ts'
import { parsePhone, readMoos, tidyName, toArabicDigits } from '../../../../electron/contract/text/index.ts'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { KINDS, mooText } from '../../organisations/organisation-view.ts'

const TEXTS = ['name', 'registrationNo', 'moo', 'memberCount', 'leader', 'phones', 'activity'] as const
type TextField = (typeof TEXTS)[number]
type Problem = 'name' | 'moos' | 'count' | 'phone'
type Reading = { ok: true; change: OrganisationRecord } | { ok: false; problem: Problem }

const MOST_MEMBERS = 1_000_000
const isText = (field: string): field is TextField => (TEXTS as readonly string[]).includes(field)
export const canFixOrganisation = (field: string): boolean => isText(field) || field === 'kind' || field === 'registeredOn'

/** What was typed for a field of a row, as the field takes it. */
export function readOrganisationFix(field: TextField, typed: string): Reading {
  const text = tidyName(typed)
  switch (field) {
    case 'name':
      return text === '' ? { ok: false, problem: 'name' } : { ok: true, change: { name: text } }
    case 'moo': {
      const moo = readMoos(text)
      return moo === null ? { ok: false, problem: 'moos' } : { ok: true, change: { moo } }
    }
    case 'memberCount': {
      const digits = toArabicDigits(text).replace(/[\s,]/g, '')
      if (digits === '') return { ok: true, change: { memberCount: null } }
      return /^\d{1,7}$/.test(digits) && Number(digits) <= MOST_MEMBERS ? { ok: true, change: { memberCount: Number(digits) } } : { ok: false, problem: 'count' }
    }
    case 'phones': {
      if (text === '') return { ok: true, change: { phones: [] } }
      const read = parsePhone(text)
      return read.ok ? { ok: true, change: { phones: [read.phone] } } : { ok: false, problem: 'phone' }
    }
    case 'leader':
      return { ok: true, change: { leader: text === '' ? null : { title: null, givenName: text, familyName: null } } }
    case 'registrationNo':
    case 'activity':
      return { ok: true, change: { [field]: text || null } }
  }
}

function asTyped(field: TextField, record: OrganisationRecord): string {
  if (field === 'moo') return mooText(record.moo ?? [])
  if (field === 'phones') return (record.phones ?? []).join(', ')
  return field === 'leader' ? leaderOf(record) : String(record[field] ?? '')
}

interface Props {
  /** Names the row for the label that is read out. */
  row: number
  field: string
  record: OrganisationRecord
  onFix(change: OrganisationRecord): void
}

/** One field of an organisation's row, to be put right where the doubt about it stands. */
export function FixOrganisationField({ row, field, record, onFix }: Props) {
  const { t } = useTranslation(['imports', 'organisations'])
  if (field === 'kind') {
    return (
      <Select
        aria-label={`${t('columns.kind')} ${row}`}
        placeholder={t('act.none')}
        data={KINDS.map((kind) => ({ value: kind, label: t(`organisations:kind.${kind}`) }))}
        value={record.kind ?? null}
        onChange={(value) => onFix({ kind: KINDS.find((one) => one === value) ?? null })}
      />
    )
  }
  if (field === 'registeredOn') return <ThaiDateInput label={t('columns.registeredOn')} past value={record.registeredOn ?? null} onChange={(registeredOn) => onFix({ registeredOn })} />
  if (!isText(field)) return null
  const value = asTyped(field, record)
  return <FixText key={value} label={`${t(`columns.${field}`)} ${row}`} field={field} value={value} onFix={onFix} />
}

/** Taken on leaving the field or Enter. */
function FixText({ label, field, value, onFix }: { label: string; field: TextField; value: string; onFix: Props['onFix'] }) {
  const { t } = useTranslation('imports')
  const [text, setText] = useState(value)
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = () => {
    if (text.trim() === value) return setProblem(null)
    const read = readOrganisationFix(field, text)
    setProblem(read.ok ? null : read.problem)
    if (read.ok) onFix(read.change)
  }
  return (
    <TextInput
      aria-label={label}
      placeholder={t(`columns.${field}`)}
      value={text}
      maxLength={300}
      autoComplete="off"
      error={problem === null ? undefined : t(`problems.${problem}`)}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
