import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IssueSlot } from '../../../../electron/contract/projects.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { Section } from '../../../components/section.tsx'
import { showDone } from '../../../components/toasts.tsx'
import { MoveTools, useMover } from './move-tools.tsx'
import { Uses } from './uses.tsx'
import { WordField } from './word-field.tsx'
import styles from './words.module.css'

/** Eleven slots: those the source names, and those left to the council. */
export function IssueList({ issues, uses, mayWrite }: { issues: readonly IssueSlot[]; uses: ReadonlyMap<string, number>; mayWrite: boolean }) {
  const { t } = useTranslation('words')
  const save = useCommandCall('projects.saveIssue')
  const order = useCommandCall('projects.orderIssues')
  const nameOf = (issue: IssueSlot) => issue.name || t('issue.name', { position: issue.position })
  const rows = issues.map((issue) => ({ id: issue.id, name: nameOf(issue) }))
  const mover = useMover(rows, order.isPending, (id) => `issue-${id}`, (ids, moved) => order.mutate({ ids }, { onSuccess: moved }))
  const twice = (issue: IssueSlot, name: string) => name !== '' && issues.some((other) => other.id !== issue.id && other.name === name)
  return (
    <Section title={t('issue.title')}>
      <Text c="dimmed" mb="sm">
        {t('issue.note')}
      </Text>
      <ol className={styles.list}>
        {issues.map((issue) => (
          <li key={issue.id} className={styles.word}>
            <span className="tabular">{issue.position}</span>
            <WordField
              id={`issue-${issue.id}`}
              label={t('issue.name', { position: issue.position })}
              value={issue.name}
              placeholder={t('issue.open')}
              mayWrite={mayWrite}
              check={(name) => (twice(issue, name) ? t('twice') : '')}
              onSave={(name) => save.mutate({ id: issue.id, revision: issue.revision, name }, { onSuccess: () => showDone(t('issue.saved', { position: issue.position })) })}
              onMove={(by) => mover.move(issue.id, by)}
            />
            <Group gap="xs" wrap="nowrap" justify="space-between">
              <Uses count={uses.get(issue.id) ?? 0} />
              {mayWrite && (
                <Group gap="xs" wrap="nowrap">
                  <MoveTools id={issue.id} name={nameOf(issue)} mover={mover} />
                </Group>
              )}
            </Group>
          </li>
        ))}
      </ol>
    </Section>
  )
}
