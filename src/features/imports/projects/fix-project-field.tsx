import { NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectRecord } from '../../../../electron/contract/imports.ts'
import { figuresOf, type ProjectImportRow } from '../../../../electron/contract/project-import.ts'
import { stage } from '../../../../electron/contract/project-parts.ts'
import { tidyName } from '../../../../electron/contract/text/index.ts'
import { FixMoney } from './fix-money.tsx'

const BUDDHIST = 543
const TEXTS = ['title', 'resolution'] as const
const isText = (field: string): field is (typeof TEXTS)[number] => (TEXTS as readonly string[]).includes(field)
const isMoney = (field: string): boolean => field === 'funding' || field === 'totalSatang'
export const canFixProject = (field: string): boolean => isText(field) || isMoney(field) || field === 'fiscalYear' || field === 'stage'

interface Props {
  row: ProjectImportRow
  field: string
  record: ProjectRecord
  onFix(change: ProjectRecord): void
}

/** One field of a project's row, to be put right where the doubt about it stands. */
export function FixProjectField({ row, field, record, onFix }: Props) {
  const { t } = useTranslation(['imports', 'projects'])
  if (isText(field)) return <FixText key={record[field] ?? ''} label={`${field === 'title' ? t('project.titleColumn') : t('columns.resolution')} ${row.row}`} value={record[field] ?? ''} onFix={(text) => onFix({ [field]: text || null })} />
  if (field === 'stage') {
    return (
      <Select
        aria-label={`${t('columns.stage')} ${row.row}`}
        placeholder={t('act.none')}
        data={stage.options.map((value) => ({ value, label: t(`projects:stage.${value}`) }))}
        value={record.stage ?? null}
        onChange={(value) => onFix({ stage: stage.options.find((one) => one === value) ?? null })}
      />
    )
  }
  if (field === 'fiscalYear') {
    return (
      <NumberInput
        aria-label={`${t('columns.fiscalYear')} ${row.row}`}
        placeholder={t('project.yearHint')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        value={record.fiscalYear == null ? '' : record.fiscalYear + BUDDHIST}
        onChange={(value) => typeof value === 'number' && value >= 2493 && value <= 2743 && onFix({ fiscalYear: value - BUDDHIST })}
      />
    )
  }
  return isMoney(field) ? <FixMoney row={row} record={record} figures={record.totalSatang ?? figuresOf(row.flags)} onFix={onFix} /> : null
}

/** Taken on leaving the field or Enter. */
function FixText({ label, value, onFix }: { label: string; value: string; onFix(text: string): void }) {
  const [text, setText] = useState(value)
  const take = () => tidyName(text) !== value && onFix(tidyName(text))
  return (
    <TextInput
      aria-label={label}
      value={text}
      maxLength={300}
      autoComplete="off"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
