import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../electron/contract/projects.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import styles from './projects.module.css'

/** The facts of a project, for whoever reads and does not write. */
export function ProjectFacts({ project }: { project: ProjectPage['project'] }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const issues = useQueryCall('projects.issues', {})
  const served = (issues.data ?? []).filter(({ id }) => project.issueIds.includes(id))
  const facts: [string, string][] = [
    [t('field.code'), project.code],
    [t('field.startsOn'), project.startsOn === null ? '' : format.date(project.startsOn)],
    [t('field.endsOn'), project.endsOn === null ? '' : format.date(project.endsOn)],
    [t('field.issues'), served.map(({ name, position }) => name || t('issueUnnamed', { position })).join(', ')],
    [t('field.background'), project.background],
    [t('field.objectives'), project.objectives],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === '' ? <Text span c="dimmed">{t('notRecorded')}</Text> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
