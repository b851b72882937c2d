import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { useFormat } from '../../../i18n/format.ts'
import { DUTIES } from '../../meetings/duties.ts'
import { mooText } from '../../organisations/organisation-view.ts'
import styles from '../projects.module.css'
import { useWords } from './use-words.ts'

/** The facts of a project, for whoever reads and does not write. */
export function ProjectFacts({ page: { project, organisationName } }: { page: ProjectPage }) {
  const { t } = useTranslation(['projectFacts', 'projects', 'meetings'])
  const format = useFormat()
  const words = useWords()
  const day = (on: string | null): string[] => (on === null ? [] : [format.date(on)])
  const facts: [string, readonly string[]][] = [
    [t('projects:field.code'), [project.code]],
    [t('field.kind'), [words.nameOf(project.kindId)]],
    [t('field.ladder'), [words.nameOf(project.ladderId)]],
    [t('projects:field.startsOn'), day(project.startsOn)],
    [t('projects:field.endsOn'), day(project.endsOn)],
    [t('field.moo'), [project.moo.length === 0 ? t('wholeTambon') : mooText(project.moo)]],
    [t('field.place'), [project.place]],
    [t('field.organisation'), [organisationName]],
    [t('projects:field.issues'), words.issues.filter(({ id }) => project.issueIds.includes(id)).map(words.issueName)],
    [t('field.goals'), words.list('goal').filter(({ id }) => project.goalIds.includes(id)).map(({ name }) => name)],
    [t('field.duties'), DUTIES.filter((number) => project.duties.includes(number)).map((number) => `(${number}) ${t(`meetings:duty.d${number}`)}`)],
    [t('projects:field.background'), [project.background]],
    [t('projects:field.objectives'), [project.objectives]],
    [t('field.lessons'), [project.lessons]],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, values]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {values.every((value) => value === '') ? <Text span c="dimmed">{t('projects:notRecorded')}</Text> : values.map((value) => <div key={value}>{value}</div>)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
