import type { TFunction } from 'i18next'
import type { Sheet } from '../../../../electron/contract/papers.ts'
import { mooText } from '../../organisations/organisation-view.ts'
import type { CouncilWords } from '../facts/use-words.ts'
import type { SearchableProject } from './project-view.ts'

/** Projects as a table, those shown in their order; money in baht, as numbers to reckon with. */
export function projectSheet(rows: readonly SearchableProject[], words: CouncilWords, reasonsOf: (row: SearchableProject) => string[], t: TFunction<['projectList', 'projects']>): Sheet {
  const issuesOf = ({ issueIds }: SearchableProject) => words.issues.filter(({ id }) => issueIds.includes(id)).map(words.issueName).join(', ')
  return {
    title: t('projects:title'),
    columns: [
      { heading: t('projects:field.code'), kind: 'text' }, { heading: t('column.title'), kind: 'text' }, { heading: t('sheet.kind'), kind: 'text' },
      { heading: t('sheet.ladder'), kind: 'text' }, { heading: t('sheet.issues'), kind: 'text' }, { heading: t('column.stage'), kind: 'text' },
      { heading: t('column.resolution'), kind: 'text' }, { heading: t('sheet.moo'), kind: 'text' }, { heading: t('projects:field.startsOn'), kind: 'date' },
      { heading: t('projects:field.endsOn'), kind: 'date' }, { heading: t('sheet.years'), kind: 'text' }, { heading: t('sheet.promised'), kind: 'number' },
      { heading: t('sheet.received'), kind: 'number' }, { heading: t('sheet.spent'), kind: 'number' }, { heading: t('sheet.reasons'), kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.code, row.title, words.nameOf(row.kindId), words.nameOf(row.ladderId), issuesOf(row), t(`projects:stage.${row.stage}`),
      t(row.hasApproval ? 'projects:hasResolution' : 'projects:noResolution'), mooText(row.moo), row.startsOn, row.endsOn,
      row.fiscalYears.map((year) => year + 543).join(', '), row.promisedSatang / 100, row.receivedSatang / 100, row.spentSatang / 100,
      reasonsOf(row).join(', '),
    ]),
  }
}
