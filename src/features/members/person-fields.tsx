import { Alert, Autocomplete, Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fullYears, TITLES } from '../../../electron/contract/text/index.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import styles from './members.module.css'
import { checkPerson, personDoubts, type PersonField, type PersonProblem, type PersonValues } from './person-form.ts'

/** Plain titles first, then the rest as typed: a list of a hundred helps nobody who writes นาง. */
const TITLE_CHOICES = TITLES.filter(({ kind }) => kind !== 'foreign').map(({ name }) => name)
const fieldId = (field: PersonField) => `person-${field}`

/** The problems of the form in words, for the summary on top. */
export function usePersonProblems(): (values: PersonValues) => FieldProblem[] {
  const { t } = useTranslation('members')
  const { today } = useStatus()
  return (values) => checkPerson(values, today).map((one) => ({ fieldId: fieldId(one.field), message: t(`problems.${one.problem}`, { count: one.count ?? 0 }) }))
}

interface Props {
  values: PersonValues
  onChange(change: Partial<PersonValues>): void
  /** Whether problems are shown: after the first try to save. */
  tried: boolean
  /** First day in office, for the age at that day. */
  termStart: string | null
  /** The masked number on record, where one can be kept. */
  maskedId?: string
}

export function PersonFields({ values, onChange, tried, termStart, maskedId = '' }: Props) {
  const { t } = useTranslation('members')
  const { today } = useStatus()
  const problems = tried ? checkPerson(values, today) : []
  const problemOf = (field: PersonField) => {
    const found: PersonProblem | undefined = problems.find((one) => one.field === field)
    return found && t(`problems.${found.problem}`, { count: found.count ?? 0 })
  }
  const text = (field: 'familyName' | 'phone' | 'houseNo' | 'moo' | 'givenName' | 'address', maxLength: number) => ({
    id: fieldId(field),
    label: t(`fields.${field}`),
    value: values[field],
    maxLength,
    autoComplete: 'off',
    error: problemOf(field),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  })
  const age = values.bornOn === null || values.bornOn > today ? null : fullYears(values.bornOn, today)
  return (
    <div className={styles.fields}>
      <div data-span="2">
        <Autocomplete
          id={fieldId('title')}
          label={t('fields.title')}
          data={TITLE_CHOICES}
          limit={12}
          value={values.title}
          maxLength={60}
          autoComplete="off"
          onChange={(title) => onChange({ title })}
        />
      </div>
      <div data-span="2">
        <TextInput {...text('givenName', 120)} required />
      </div>
      <div data-span="2">
        <TextInput {...text('familyName', 120)} />
      </div>
      <div data-span="3">
        <NationalIdField values={values} onChange={onChange} maskedId={maskedId} problem={problemOf('nationalId')} />
      </div>
      <div data-span="3">
        <ThaiDateInput
          id={fieldId('bornOn')}
          label={t('fields.bornOn')}
          past
          value={values.bornOn}
          error={problemOf('bornOn')}
          onChange={(bornOn) => onChange({ bornOn })}
        />
        {age !== null && (
          <Text size="sm" c="dimmed">
            {t('hints.age', { years: age })}
          </Text>
        )}
      </div>
      {personDoubts(values, termStart).map((doubt) => (
        <Alert key={doubt} color="amber" data-span="6" role="status">
          {t(`hints.${doubt}`)}
        </Alert>
      ))}
      <div data-span="2">
        <TextInput {...text('phone', 40)} inputMode="tel" />
      </div>
      <div data-span="2">
        <TextInput {...text('houseNo', 60)} />
      </div>
      <div data-span="2">
        <TextInput {...text('moo', 3)} inputMode="numeric" />
      </div>
      <div data-span="6">
        <TextInput {...text('address', 500)} placeholder={t('hints.address')} />
      </div>
      <div data-span="6">
        <Textarea
          id={fieldId('note')}
          label={t('fields.note')}
          value={values.note}
          maxLength={20_000}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}

/** The number is typed anew or kept: the one on record never comes to the page for editing. */
function NationalIdField({ values, onChange, maskedId, problem }: Pick<Props, 'values' | 'onChange'> & { maskedId: string; problem: string | undefined }) {
  const { t } = useTranslation('members')
  if (values.nationalId === null) {
    return (
      <div>
        <Text fw={600}>{t('fields.nationalId')}</Text>
        <Group gap="sm">
          <Text className="tabular">{maskedId}</Text>
          <Button variant="subtle" size="compact-md" onClick={() => onChange({ nationalId: '' })}>
            {t('person.changeId')}
          </Button>
        </Group>
      </div>
    )
  }
  return (
    <div>
      <TextInput
        id={fieldId('nationalId')}
        label={t('fields.nationalId')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={maskedId === '' ? t('hints.nationalId') : t('person.emptyId')}
        value={values.nationalId}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        error={problem}
        onChange={(event) => onChange({ nationalId: event.currentTarget.value })}
      />
      {maskedId !== '' && (
        <Button variant="subtle" size="compact-md" onClick={() => onChange({ nationalId: null })}>
          {t('person.keepId')}
        </Button>
      )}
    </div>
  )
}
