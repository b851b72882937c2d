import { Anchor, Checkbox, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pageExists } from '../../../feature.ts'
import { DUTIES } from '../../meetings/duties.ts'
import type { FieldsProps } from './project-form.tsx'
import { useWords } from './use-words.ts'

/** The issues, goals and duties that a project serves: long sentences, so each stands in a row of its own. */
export function ServesFields({ values, onChange }: FieldsProps) {
  const { t } = useTranslation(['projectFacts', 'projects', 'meetings'])
  const words = useWords()
  const goals = words.list('goal')
  return (
    <Stack gap="md">
      <Title order={2}>{t('group.serves')}</Title>
      <Checkbox.Group label={t('projects:field.issues')} value={values.issueIds} onChange={(issueIds) => onChange({ issueIds })}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs" mt="xs">
          {words.issues.map((issue) => (
            <Checkbox key={issue.id} value={issue.id} label={words.issueName(issue)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Checkbox.Group label={t('field.goals')} value={values.goalIds} onChange={(goalIds) => onChange({ goalIds })}>
        <Stack gap="xs" mt="xs">
          {goals.length === 0 && <Text c="dimmed">{t('hint.noGoals')}</Text>}
          {goals.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      {pageExists('/settings/words') && (
        <Anchor component={Link} to="/settings/words">
          {t('toWords')}
        </Anchor>
      )}
      <Checkbox.Group label={t('field.duties')} value={values.duties.map(String)} onChange={(chosen) => onChange({ duties: chosen.map(Number).sort((a, b) => a - b) })}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs" mt="xs">
          {DUTIES.map((number) => (
            <Checkbox key={number} value={String(number)} label={`(${number}) ${t(`meetings:duty.d${number}`)}`} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Stack>
  )
}
