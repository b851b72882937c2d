import { Group as Row, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RecordDialog } from '../../../components/record-dialog.tsx'
import { useValues } from '../../../components/use-values.ts'
import { readCount } from '../../organisations/organisation-form.ts'
import type { Group } from './beneficiaries.tsx'
import { SHOWN_BY } from './shown-by.ts'

const ID = { groupName: 'beneficiary-group', target: 'beneficiary-target', actual: 'beneficiary-actual' }
const MOST_PEOPLE = 10_000_000
/** Null: nothing typed; undefined: no count. */
const countOf = (typed: string) => readCount(typed, MOST_PEOPLE)
const textOf = (count: number | null | undefined): string => (count === null || count === undefined ? '' : String(count))

/** A group of beneficiaries (`group` null: a new one). */
export function BeneficiaryDialog({ projectId, group, onClose }: { projectId: string; group: Group | null; onClose(): void }) {
  const { t } = useTranslation('projectPeople')
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({ groupName: group?.groupName ?? '', target: textOf(group?.target), actual: textOf(group?.actual) }),
    (typed) => [
      ...(typed.groupName.trim() === '' ? [{ fieldId: ID.groupName, message: t('beneficiaries.groupMissing') }] : []),
      ...(['target', 'actual'] as const).filter((name) => countOf(typed[name]) === undefined).map((name) => ({ fieldId: ID[name], message: t('beneficiaries.countUnreadable') })),
    ],
  )
  const field = (name: keyof typeof ID, maxLength: number) => ({
    id: ID[name],
    value: values[name],
    maxLength,
    error: problemOf(ID[name]),
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <RecordDialog
      noun="beneficiaries"
      also={SHOWN_BY}
      record={group}
      title={group === null ? t('beneficiaries.add') : t('beneficiaries.edit', { name: group.groupName })}
      save={t('beneficiaries.save')}
      dirty={dirty}
      check={check}
      values={() => ({ projectId, groupName: values.groupName.trim(), target: countOf(values.target) ?? null, actual: countOf(values.actual) ?? null })}
      onClose={onClose}
    >
      <Stack gap="md">
        <TextInput {...field('groupName', 200)} label={t('beneficiaries.group')} placeholder={t('beneficiaries.groupHint')} required data-autofocus={group === null} />
        <Row grow align="flex-start">
          <TextInput {...field('target', 12)} label={t('beneficiaries.target')} inputMode="numeric" />
          <TextInput {...field('actual', 12)} label={t('beneficiaries.actual')} inputMode="numeric" />
        </Row>
      </Stack>
    </RecordDialog>
  )
}
