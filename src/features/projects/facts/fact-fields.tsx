import { NativeSelect, Select, SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../../api/hooks.ts'
import { useStatus } from '../../../api/status.ts'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import type { FieldsProps } from './project-form.tsx'
import { useWords } from './use-words.ts'
import type { ProjectProblem } from './values.ts'

/** Where the summary of problems leads to. */
export const FIELD_IDS: Record<ProjectProblem, string> = { title: 'project-title', moo: 'project-moo', order: 'project-ends' }

/** What the project is called, of which kind, when and where, and whose. */
export function FactFields({ values, onChange, problems }: FieldsProps) {
  const { t } = useTranslation(['projectFacts', 'projects'])
  const { today } = useStatus()
  const words = useWords()
  const organisations = useQueryCall('organisations.list', { on: today }).data?.entries ?? []
  const wordChoices = (list: 'kind' | 'ladder') => [{ value: '', label: t('notChosen') }, ...words.list(list).map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <>
      <Stack gap="md">
        <Title order={2}>{t('group.what')}</Title>
        <TextInput
          id={FIELD_IDS.title}
          label={t('projects:field.title')}
          required
          maxLength={300}
          value={values.title}
          error={problems.includes('title') && t('projects:field.titleMissing')}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" style={{ alignItems: 'end' }}>
          <NativeSelect label={t('field.kind')} value={values.kindId ?? ''} data={wordChoices('kind')} onChange={(event) => onChange({ kindId: event.currentTarget.value || null })} />
          <NativeSelect label={t('field.ladder')} value={values.ladderId ?? ''} data={wordChoices('ladder')} onChange={(event) => onChange({ ladderId: event.currentTarget.value || null })} />
          <TextInput label={t('projects:field.code')} placeholder={t('hint.code')} maxLength={40} value={values.code} onChange={(event) => onChange({ code: event.currentTarget.value })} />
        </SimpleGrid>
      </Stack>
      <Stack gap="md">
        <Title order={2}>{t('group.where')}</Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <ThaiDateInput id="project-starts" label={t('projects:field.startsOn')} value={values.startsOn} onChange={(startsOn) => onChange({ startsOn })} />
          <ThaiDateInput
            id={FIELD_IDS.order}
            label={t('projects:field.endsOn')}
            value={values.endsOn}
            error={problems.includes('order') && t('problem.order')}
            onChange={(endsOn) => onChange({ endsOn })}
          />
          <TextInput
            id={FIELD_IDS.moo}
            label={t('field.moo')}
            description={t('hint.moo')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={300}
            value={values.moo}
            error={problems.includes('moo') && t('problem.moo')}
            onChange={(event) => onChange({ moo: event.currentTarget.value })}
          />
          <TextInput
            label={t('field.place')}
            description={t('hint.place')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={300}
            value={values.place}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Select
          label={t('field.organisation')}
          description={t('hint.organisation')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          searchable
          clearable
          limit={100}
          value={values.organisationId}
          data={organisations
            .filter(({ organisation: { id }, status }) => status !== 'dissolved' || id === values.organisationId)
            .map(({ organisation: { id, name } }) => ({ value: id, label: name }))}
          onChange={(organisationId) => onChange({ organisationId })}
        />
      </Stack>
    </>
  )
}
