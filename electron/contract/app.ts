import { z } from 'zod'
import { command, query, ROLES } from './define.ts'
import { guest } from './guests.ts'
import { done, empty, id, instant, isoDate, jobId } from './shapes.ts'

/** The program itself: what is installed here, how it looks, which councils lie in the data folder. */

export const language = z.enum(['th', 'en'])
export const preferences = z.object({
  language,
  theme: z.enum(['light', 'dark', 'auto']),
  /** Size of all text in per cent. */
  textSize: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
})

/** A council folder as seen while locked: only what its unlock page must show. */
export const councilCard = z.object({
  id,
  /** The label on the door: the council's public name. */
  name: z.string(),
  isSample: z.boolean(),
  openedAt: instant.nullable(),
})

export const session = z.object({
  councilId: id,
  councilName: z.string(),
  isSample: z.boolean(),
  user: z.object({ id, displayName: z.string(), role: z.enum(ROLES) }),
  /** Null until two groups of the paper key were typed back. */
  recoveryProvedAt: instant.nullable(),
  /** When the last backup was made that was read back whole: one that failed that is none to rely on. */
  lastBackupAt: instant.nullable(),
  /** Lock after so many minutes without a key or pointer; 0 never. */
  idleMinutes: z.int(),
  /** A package looked at read-only; null in the council itself. */
  guest: guest.nullable(),
})

export const status = z.object({
  version: z.string(),
  shell: z.enum(['electron', 'browser']),
  dataFolder: z.string(),
  /** Whether files.openOutside can be had in this shell. */
  opensFiles: z.boolean(),
  today: isoDate,
  preferences,
  councils: z.array(councilCard),
  session: session.nullable(),
})

export const licence = z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() })

export const app = {
  'app.status': query('anyone', empty, status),
  'app.savePreferences': command('anyone', preferences, preferences),
  'app.licences': query('anyone', empty, z.array(licence)),
  'app.cancelJob': command('anyone', z.object({ jobId }), done),
  /** Somebody is at the page: it is asked for no more than once a minute, and keeps the council open. */
  'app.touch': query('anyone', empty, done),
} as const

export type Preferences = z.infer<typeof preferences>
export type CouncilCard = z.infer<typeof councilCard>
export type Session = z.infer<typeof session>
export type Status = z.infer<typeof status>
export type Licence = z.infer<typeof licence>
