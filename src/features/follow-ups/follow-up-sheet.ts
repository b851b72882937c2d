import type { TFunction } from 'i18next'
import type { FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import type { Sheet } from '../../../electron/contract/papers.ts'
import { resolutionNumber } from '../../../electron/contract/text/index.ts'
import type { NamedMeeting } from '../meetings/meeting-name.ts'

/** The list as a table. @param name of a meeting, in the page's language */
export function followUpSheet(rows: readonly FollowUpRow[], name: (meeting: NamedMeeting) => string, t: TFunction<'followUps'>): Sheet {
  const text = (heading: string) => ({ heading, kind: 'text' as const })
  const date = (heading: string) => ({ heading, kind: 'date' as const })
  return {
    title: t('title'),
    columns: [
      text(t('column.standing')), text(t('column.task')), text(t('column.owner')), date(t('column.due')), text(t('column.resolution')), text(t('sheet.meeting')),
      date(t('sheet.heldOn')), text(t('sheet.lastNote')), date(t('sheet.closedOn')), text(t('sheet.closing')),
    ],
    rows: rows.map((row) => [
      t(`standing.${row.standing}`), row.task, row.owner, row.dueOn, resolutionNumber({ number: row.resolutionNumber, series: row.resolutionSeries, year: row.resolutionYear }), name(row.meeting), row.meeting.heldOn, row.lastNote,
      row.closedOn, row.closing,
    ]),
  }
}
