import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRecord } from '../../../electron/contract/imports.ts'
import { parseNationalId, parsePhone, tidyName, toArabicDigits } from '../../../electron/contract/text/index.ts'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { useMemberWords } from '../members/words.ts'

const DATES = ['bornOn', 'startedOn', 'dueEndOn'] as const
const TEXTS = ['title', 'givenName', 'familyName', 'houseNo', 'village', 'tambon', 'amphoe', 'province', 'postcode', 'organisation'] as const
const POSTS = ['chair', 'vice_chair', 'secretary', 'treasurer'] as const

type Problem = 'idShort' | 'idWrong' | 'moo' | 'phone' | 'name'
type Reading = { ok: true; change: MemberRecord } | { ok: false; problem: Problem }

/** What was typed for a field of a row, as the field takes it. */
export function readFix(field: string, typed: string): Reading {
  const text = typed.trim()
  if (field === 'nationalId') {
    if (text === '') return { ok: true, change: { nationalId: null } }
    const read = parseNationalId(text)
    if (read.ok) return { ok: true, change: { nationalId: read.id } }
    return { ok: false, problem: read.problem === 'checksum' ? 'idWrong' : 'idShort' }
  }
  if (field === 'phones') {
    if (text === '') return { ok: true, change: { phones: [] } }
    const read = parsePhone(text)
    return read.ok ? { ok: true, change: { phones: [read.phone] } } : { ok: false, problem: 'phone' }
  }
  if (field === 'moo') {
    const digits = toArabicDigits(text)
    if (digits === '') return { ok: true, change: { moo: null } }
    return /^[1-9]\d?$/.test(digits) ? { ok: true, change: { moo: Number(digits) } } : { ok: false, problem: 'moo' }
  }
  if (field === 'givenName' && text === '') return { ok: false, problem: 'name' }
  return { ok: true, change: { [field]: tidyName(text) || null } }
}

const isIn = <T extends string>(all: readonly T[], value: string): value is T => (all as readonly string[]).includes(value)

export const canFix = (field: string): boolean => isIn([...DATES, ...TEXTS, 'nationalId', 'phones', 'moo', 'post', 'capacity'], field)

interface Props {
  /** Names the row for the label that is read out. */
  row: string
  field: string
  record: MemberRecord
  onFix(change: MemberRecord): void
}

/** One field of a row, to be put right where the doubt about it stands. */
export function FixField({ row, field, record, onFix }: Props) {
  const { t } = useTranslation(['imports', 'members'])
  const words = useMemberWords()
  if (field === 'capacity') {
    return (
      <Select
        aria-label={`${t('columns.capacity')} ${row}`}
        placeholder={t('act.none')}
        data={[{ value: 'delegate', label: t('members:capacity.delegate') }, { value: 'expert', label: t('members:capacity.expert') }]}
        value={record.capacity ?? null}
        onChange={(value) => onFix({ capacity: value === 'delegate' || value === 'expert' ? value : null })}
      />
    )
  }
  if (field === 'post') {
    const own = record.post ?? null
    const other = own !== null && !isIn(POSTS, own.name) ? [{ value: 'other', label: words.post({ post: own.name, label: own.label }) }] : []
    return (
      <Select
        aria-label={`${t('columns.post')} ${row}`}
        allowDeselect={false}
        data={[{ value: '', label: t('act.none') }, ...POSTS.map((post) => ({ value: post, label: own?.name === post ? words.post({ post, label: own.label }) : t(`members:post.${post}`) })), ...other]}
        value={own?.name ?? ''}
        onChange={(value) => onFix({ post: value !== null && isIn(POSTS, value) ? { name: value, label: own?.name === value ? own.label : '' } : null })}
      />
    )
  }
  if (isIn(DATES, field)) {
    return <ThaiDateInput label={t(`columns.${field}`)} past={field === 'bornOn'} value={record[field] ?? null} onChange={(value) => onFix({ [field]: value })} />
  }
  const value = field === 'phones' ? (record.phones ?? []).join(', ') : String(record[field as 'title'] ?? '')
  return <FixText key={value} row={row} field={field} value={value} onFix={onFix} />
}

/** Taken on leaving the field or Enter. */
function FixText({ row, field, value, onFix }: Omit<Props, 'record'> & { value: string }) {
  const { t } = useTranslation('imports')
  const [text, setText] = useState(value)
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = () => {
    if (text.trim() === value) return setProblem(null)
    const read = readFix(field, text)
    if (!read.ok) return setProblem(read.problem)
    setProblem(null)
    onFix(read.change)
  }
  return (
    <TextInput
      aria-label={`${t(`columns.${field as 'title'}`)} ${row}`}
      placeholder={t(`columns.${field as 'title'}`)}
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
