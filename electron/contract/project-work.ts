import { z } from 'zod'
import { command, WRITERS } from './define.ts'
import { recordCalls } from './record-calls.ts'
import { done, filledLine, id, isoDate, line, note, recordFields } from './shapes.ts'

/** What is done in a project and what comes of it: activities on a timeline, indicators with dated readings. */

const position = z.int().min(1).max(999)

export const activityInput = z.object({
  projectId: id,
  position,
  title: filledLine(300),
  plannedFrom: isoDate.nullable(),
  plannedTo: isoDate.nullable(),
  actualFrom: isoDate.nullable(),
  actualTo: isoDate.nullable(),
  outcome: note,
})
export const activity = activityInput.extend(recordFields)

export const indicatorInput = z.object({
  projectId: id,
  position,
  name: filledLine(300),
  unit: line(60),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  /** Whether a greater value is the better one. */
  better: z.enum(['more', 'less']),
})
export const indicator = indicatorInput.extend(recordFields)

export const readingInput = z.object({ indicatorId: id, readOn: isoDate, value: z.number(), note: line(500) })
export const reading = readingInput.extend(recordFields)

/** An indicator with its readings, the earliest first. */
export const indicatorLine = indicator.extend({ readings: z.array(reading) })

export const projectWork = {
  ...recordCalls('activities', activityInput, activity),
  /** All activities of a project, in their new order. CHANGED_MEANWHILE when they are not all that there are. */
  'activities.reorder': command(WRITERS, z.object({ projectId: id, ids: z.array(id).max(999) }), done),
  ...recordCalls('indicators', indicatorInput, indicator),
  ...recordCalls('readings', readingInput, reading),
} as const

export type Activity = z.infer<typeof activity>
export type Indicator = z.infer<typeof indicator>
export type IndicatorLine = z.infer<typeof indicatorLine>
export type Reading = z.infer<typeof reading>
