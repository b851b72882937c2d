import { Autocomplete, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import styles from '../members/members.module.css'
import { checkOrganisation, type OrganisationField, type OrganisationProblem, type OrganisationValues } from './organisation-form.ts'
import { KINDS } from './organisation-view.ts'

const fieldId = (field: OrganisationField) => `organisation-${field}`

/** The problems of the form in words, for the summary on top. */
export function useOrganisationProblems(): (values: OrganisationValues) => FieldProblem[] {
  const { t } = useTranslation('organisations')
  return (values) => checkOrganisation(values).map((field) => ({ fieldId: fieldId(field), message: t(`problems.${field}`) }))
}

/** Classes of activity in common use, and those that the council already uses. */
function useActivities(): string[] {
  const { t } = useTranslation('organisations')
  const known = useQueryCall('members.organisations', {}).data ?? []
  const usual = (['livelihood', 'finance', 'welfare', 'social'] as const).map((one) => t(`activities.${one}`))
  return [...new Set([...usual, ...known.map(({ activity }) => activity).filter(Boolean)])]
}

interface Props {
  values: OrganisationValues
  onChange(change: Partial<OrganisationValues>): void
  /** Whether problems are shown: after the first try to save. */
  tried: boolean
}

/** Every fact of an organisation; only its name and kind must be known. */
export function OrganisationFields({ values, onChange, tried }: Props) {
  const { t } = useTranslation('organisations')
  const activities = useActivities()
  const seatsOfCouncil = useQueryCall('settings.get', {}).data?.values.delegatesPerOrganisation
  const problems = tried ? checkOrganisation(values) : []
  const text = (field: OrganisationProblem | 'registrationNo' | 'leader' | 'phone', maxLength: number) => ({
    id: fieldId(field),
    label: t(`fields.${field}`),
    value: values[field],
    maxLength,
    autoComplete: 'off',
    error: problems.some((one) => one === field) && t(`problems.${field as OrganisationProblem}`),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  })
  return (
    <div className={styles.fields}>
      <div data-span="6">
        <TextInput {...text('name', 300)} required />
      </div>
      <div data-span="6">
        <Radio.Group label={t('fields.kind')} value={values.kind} onChange={(kind) => onChange({ kind: KINDS.find((one) => one === kind) ?? 'local' })}>
          <Stack gap="xs" mt="xs">
            {KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={t(`kind.${kind}`)} description={t(`kindNote.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </div>
      <div data-span="3">
        <TextInput {...text('registrationNo', 100)} />
      </div>
      <div data-span="3">
        <ThaiDateInput
          id={fieldId('registeredOn')}
          label={t('fields.registeredOn')}
          past
          value={values.registeredOn}
          onChange={(registeredOn) => onChange({ registeredOn })}
        />
      </div>
      <div data-span="3">
        <TextInput {...text('moo', 300)} description={t('hints.moo')} inputWrapperOrder={['label', 'input', 'description', 'error']} />
      </div>
      <div data-span="3">
        <TextInput
          {...text('seats', 3)}
          inputMode="numeric"
          description={seatsOfCouncil === undefined ? undefined : t('hints.seats', { count: seatsOfCouncil })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </div>
      <div data-span="6">
        <Autocomplete
          id={fieldId('activity')}
          label={t('fields.activity')}
          placeholder={t('hints.activity')}
          data={activities}
          limit={20}
          maxLength={200}
          autoComplete="off"
          value={values.activity}
          onChange={(activity) => onChange({ activity })}
        />
      </div>
      <div data-span="3">
        <TextInput {...text('leader', 200)} />
      </div>
      <div data-span="3">
        <TextInput {...text('phone', 40)} inputMode="tel" />
      </div>
      <div data-span="3">
        <TextInput {...text('memberCount', 9)} inputMode="numeric" />
      </div>
      <div data-span="3">
        <ThaiDateInput id={fieldId('foundedOn')} label={t('fields.foundedOn')} past value={values.foundedOn} onChange={(foundedOn) => onChange({ foundedOn })} />
      </div>
      <div data-span="6">
        <Textarea
          id={fieldId('note')}
          label={t('fields.note')}
          value={values.note}
          maxLength={20_000}
          autosize
          minRows={2}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}
