import * as homeQueries from '../store/queries/home.ts'
import type { HandlersOf } from './context.ts'
import { homeCharts } from './home/charts.ts'
import { dueItems } from './home/due.ts'
import { meetingSummaries } from './meeting-summaries.ts'

const RECENT = 5

export const home = {
  'home.now': (_input, { council: { store: { db } }, ports }) => ({
    ...dueItems(db, ports.clock.today()),
    recent: meetingSummaries(db, homeQueries.latestMeetings(db, RECENT)),
    meetingCount: homeQueries.meetingCount(db),
  }),

  'home.charts': (_input, { council }) => homeCharts(council.store.db),
} satisfies HandlersOf<'home'>
