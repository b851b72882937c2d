import { Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { issueOf, responsibleOf } from '../../../../electron/contract/project-import.ts'
import { useQueryCall } from '../../../api/hooks.ts'
import { DeskRow, DeskRows } from '../desk-rows.tsx'
import { ProjectAnswers } from './project-answers.tsx'
import type { Judged } from './project-desk.ts'
import type { ProjectDesk } from './use-project-desk.ts'
import { useProjectWords } from './use-project-words.ts'

export function ProjectRows({ rows, desk }: { rows: readonly Judged[]; desk: ProjectDesk }) {
  const { t } = useTranslation('imports')
  return (
    <DeskRows caption={t('project.caption')} about={t('project.titleAndIssue')} rows={rows}>
      {(one, place, measure) => <Row key={one.row.key} one={one} place={place} measure={measure} desk={desk} />}
    </DeskRows>
  )
}

interface RowProps {
  one: Judged
  place: number
  measure: (row: HTMLElement | null) => void
  desk: ProjectDesk
}

const Row = memo(function Row({ one, place, measure, desk }: RowProps) {
  const { t } = useTranslation(['imports', 'projects'])
  const words = useProjectWords()
  const issues = useQueryCall('projects.issues', {}).data ?? []
  const { record, outcome, row, money } = one
  const issue = issueOf(record.issue, issues)
  const oldWords = money.map(({ writtenWords }) => writtenWords).find((text) => text !== '')
  const responsible = responsibleOf(record)
  const details = [
    record.code && t('project.code', { code: record.code }),
    ...money.map(words.money),
    oldWords !== undefined && t('project.words', { words: oldWords }),
    record.stage && t(`projects:stage.${record.stage}`),
    responsible !== '' && t('project.responsible', { name: responsible }),
    record.resolution && t('project.resolution', { text: record.resolution }),
    record.note,
  ].filter(Boolean)
  const under = record.issue && (
    <Text size="sm" c="dimmed">
      {issue === null ? t('project.otherIssue', { issue: record.issue }) : issue.name}
    </Text>
  )
  return (
    <DeskRow number={row.row} place={place} measure={measure} outcome={outcome} name={record.title ?? t('table.noName')} under={under} details={details}>
      <ProjectAnswers one={one} desk={desk} />
    </DeskRow>
  )
})
