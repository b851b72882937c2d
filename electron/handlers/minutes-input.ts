import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { MinutesInput } from '../documents/minutes.ts'
import * as councilQueries from '../store/queries/council.ts'
import { meetingPage } from './meeting-page.ts'

/** Everything the minutes of one meeting print. */
export function minutesInput(db: Database.Database, meetingId: string): MinutesInput {
  const council = councilQueries.profile(db)
  if (!council) throw new AppError('DATABASE_FOREIGN')
  return { ...meetingPage(db, meetingId), council, settings: councilQueries.settings(db).values }
}
