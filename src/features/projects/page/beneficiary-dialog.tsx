import { Group as Row, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useRecord } from '../../../components/use-record.ts'
import { readCount } from '../../organisations/organisation-form.ts'
import type { Group } from './beneficiaries.tsx'
import { SHOWN_BY } from './shown-by.ts'

const ID = { groupName: 'beneficiary-group', target: 'beneficiary-target', actual: 'beneficiary-actual' }
const MOST_PEOPLE = 10_000_000
const textOf = (count: number | null | undefined): string => (count === null || count === undefined ? '' : String(count))

/** A group of beneficiaries (`group` null: a new one). */
export function BeneficiaryDialog({ projectId, group, onClose }: { projectId: string; group: Group | null; onClose(): void }) {
  const { t } = useTranslation('projectPeople')
  const form = useRecord('beneficiaries', SHOWN_BY)
  const [before] = useState(() => ({ groupName: group?.groupName ?? '', target: textOf(group?.target), actual: textOf(group?.actual) }))
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const counts = { target: readCount(values.target, MOST_PEOPLE), actual: readCount(values.actual, MOST_PEOPLE) }

  function check(): FieldProblem[] {
    const found: FieldProblem[] = []
    if (values.groupName.trim() === '') found.push({ fieldId: ID.groupName, message: t('beneficiaries.groupMissing') })
    for (const field of ['target', 'actual'] as const) if (counts[field] === undefined) found.push({ fieldId: ID[field], message: t('beneficiaries.countUnreadable') })
    setProblems(found)
    return found
  }
  const field = (name: keyof typeof before, maxLength: number) => ({
    id: ID[name],
    value: values[name],
    maxLength,
    error: problems.find(({ fieldId }) => fieldId === ID[name])?.message,
    onChange: (event: { currentTarget: { value: string } }) => setValues({ ...values, [name]: event.currentTarget.value }),
  })
  return (
    <FormDialog
      title={group === null ? t('beneficiaries.add') : t('beneficiaries.edit', { name: group.groupName })}
      save={t('beneficiaries.save')}
      dirty={values !== before}
      busy={form.busy}
      error={form.error}
      check={check}
      onSave={() => form.save(group, { projectId, groupName: values.groupName.trim(), target: counts.target ?? null, actual: counts.actual ?? null }, onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        <TextInput {...field('groupName', 200)} label={t('beneficiaries.group')} placeholder={t('beneficiaries.groupHint')} required data-autofocus={group === null} />
        <Row grow align="flex-start">
          <TextInput {...field('target', 12)} label={t('beneficiaries.target')} inputMode="numeric" />
          <TextInput {...field('actual', 12)} label={t('beneficiaries.actual')} inputMode="numeric" />
        </Row>
      </Stack>
    </FormDialog>
  )
}
