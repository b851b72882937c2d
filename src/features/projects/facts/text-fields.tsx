import { Stack, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldsProps } from './project-form.tsx'

/** Why, what for, and what was learned. */
export function TextFields({ values, onChange }: FieldsProps) {
  const { t } = useTranslation(['projectFacts', 'projects'])
  const text = (field: 'background' | 'objectives' | 'lessons') => ({
    value: values[field],
    autosize: true,
    minRows: 3,
    maxLength: 20_000,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  })
  return (
    <Stack gap="md">
      <Title order={2}>{t('group.text')}</Title>
      <Textarea label={t('projects:field.background')} {...text('background')} />
      <Textarea label={t('projects:field.objectives')} {...text('objectives')} />
      <Textarea label={t('field.lessons')} description={t('hint.lessons')} {...text('lessons')} />
    </Stack>
  )
}
