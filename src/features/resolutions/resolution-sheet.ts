import type { TFunction } from 'i18next'
import type { ResolutionRow } from '../../../electron/contract/meetings.ts'
import type { Sheet } from '../../../electron/contract/papers.ts'
import { numberYear } from '../../i18n/format.ts'
import type { NamedMeeting } from '../meetings/meeting-name.ts'

/** The register as a table. @param name of a meeting, in the page's language */
export function resolutionSheet(rows: readonly ResolutionRow[], name: (meeting: NamedMeeting) => string, t: TFunction<['resolutions', 'meetings']>): Sheet {
  const text = (heading: string) => ({ heading, kind: 'text' as const })
  return {
    title: t('title'),
    columns: [
      text(t('column.number')), text(t('verb')), text(t('column.resolution')), text(t('sheet.meeting')), { heading: t('sheet.heldOn'), kind: 'date' }, text(t('sheet.agenda')),
      text(t('column.assigned')), { heading: t('sheet.dueOn'), kind: 'date' }, text(t('column.projects')), text(t('sheet.quorum')),
    ],
    rows: rows.map((row) => [
      row.series === 'meeting' ? String(row.number) : `${row.number}/${numberYear(row.year)}`, t(`meetings:verb.${row.verb}`), row.text,
      name({ kind: row.meetingKind, number: row.meetingNumber, year: Number(row.heldOn.slice(0, 4)), committeeName: row.committeeName }), row.heldOn, row.agendaTitle,
      row.assignee, row.dueOn, row.projectTitles.join(', '), row.quorumMet ? '' : t('noQuorum'),
    ]),
  }
}
