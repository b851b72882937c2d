import type { TFunction } from 'i18next'
import type { CallOutput } from '../../../../electron/contract/index.ts'
import type { Meeting } from '../../../../electron/contract/meetings.ts'
import { quorumWord } from './marks.tsx'
import type { Sheet } from '../../../../electron/contract/papers.ts'

/** Meetings as a table. @param name of a meeting, in the page's language */
export function meetingSheet(meetings: CallOutput<'meetings.list'>, name: (meeting: Meeting) => string, t: TFunction<'meetings'>): Sheet {
  return {
    title: t('title'),
    columns: [
      { heading: t('list.column.meeting'), kind: 'text' }, { heading: t('list.column.date'), kind: 'date' }, { heading: t('list.sheet.place'), kind: 'text' },
      { heading: t('list.column.present'), kind: 'number' }, { heading: t('list.sheet.inOffice'), kind: 'number' }, { heading: t('list.column.quorum'), kind: 'text' },
      { heading: t('list.column.resolutions'), kind: 'number' }, { heading: t('list.column.state'), kind: 'text' },
    ],
    rows: meetings.map((one) => [
      name(one), one.heldOn, one.place, one.presentCount, one.inOffice, t(`list.${quorumWord(one)}`),
      one.resolutionCount, t(one.lacksMinutes ? 'list.lacksMinutes' : `state.${one.state}`),
    ]),
  }
}
