import type { TFunction } from 'i18next'
import type { FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import type { ResolutionRow } from '../../../electron/contract/meetings.ts'
import type { Sheet } from '../../../electron/contract/papers.ts'
import { resolutionNumber } from '../../../electron/contract/text/index.ts'
import type { NamedMeeting } from '../meetings/meeting-name.ts'

/** @param name of a meeting, in the page's language @param tasks what resolutions asked somebody to do, by the resolution's id */
export function resolutionSheet(
  rows: readonly ResolutionRow[], tasks: ReadonlyMap<string, FollowUpRow>, name: (meeting: NamedMeeting) => string, t: TFunction<['resolutions', 'meetings', 'followUps']>,
): Sheet {
  const text = (heading: string) => ({ heading, kind: 'text' as const })
  const number = (heading: string) => ({ heading, kind: 'number' as const })
  const date = (heading: string) => ({ heading, kind: 'date' as const })
  return {
    title: t('title'),
    columns: [
      text(t('column.number')), text(t('verb')), text(t('column.resolution')), text(t('sheet.meeting')), date(t('sheet.heldOn')), text(t('sheet.agenda')), text(t('duty')),
      text(t('sheet.voteMethod')), number(t('sheet.for')), number(t('sheet.against')), number(t('sheet.abstain')), text(t('sheet.castingVote')), text(t('sheet.quorum')),
      text(t('column.assigned')), date(t('sheet.dueOn')), text(t('sheet.task')), text(t('sheet.standing')), text(t('sheet.progress')), text(t('column.projects')),
    ],
    rows: rows.map((row) => [
      resolutionNumber(row), t(`meetings:verb.${row.verb}`), row.text,
      name({ kind: row.meetingKind, number: row.meetingNumber, year: Number(row.heldOn.slice(0, 4)), committeeName: row.committeeName }), row.heldOn, row.agendaTitle,
      row.duties.map((duty) => t('meetings:agenda.dutyTag', { number: duty })).join(', '),
      ...voteCells(row, t), row.quorumMet ? '' : t('noQuorum'),
      row.assignee, row.dueOn, ...taskCells(tasks.get(row.id), t), row.projects.map(({ title }) => title).join(', '),
    ]),
  }
}

/** How it was voted, for, against, abstained, and how the chair decided; empty where nobody counted. */
function voteCells({ voteMethod, votes, castingVote }: ResolutionRow, t: TFunction<['resolutions', 'meetings', 'followUps']>): Sheet['rows'][number] {
  return [
    voteMethod === '' ? '' : t(`meetings:resolution.methods.${voteMethod}`), votes?.for ?? null, votes?.against ?? null, votes?.abstain ?? null,
    castingVote === '' ? '' : t(`meetings:resolution.casts.${castingVote}`),
  ]
}

/** The task as it is followed, where it stands, and its last note or how it ended. */
function taskCells(task: FollowUpRow | undefined, t: TFunction<['resolutions', 'meetings', 'followUps']>): Sheet['rows'][number] {
  return task === undefined ? ['', '', ''] : [task.task, t(`followUps:standing.${task.standing}`), task.closing || task.lastNote]
}
