import { z } from 'zod'
import { query, READERS } from './define.ts'
import { meetingNamed } from './follow-ups.ts'
import { meetingSummary } from './meetings.ts'
import { stage } from './project-parts.ts'
import { fundingSource } from './project-money.ts'
import { empty, id, isoDate, satang } from './shapes.ts'

/** The home page: what is due, and the council's figures as charts. Questions of the last years alone: a book of decades answers as fast as a young one. */

/** Of one kind so many are told at most; `more` says how many were left out. */
export const DUE_SHOWN = 5

export const dueItem = z.object({
  kind: z.enum(['meeting', 'notice', 'minutes', 'adoption', 'followUp', 'term', 'money', 'proposal', 'project']),
  /** The record that it is about: a meeting, follow-up, project or proposal; null for terms. */
  id: id.nullable(),
  /** What it is about, in the record's own words; '' where `meeting` says it. */
  subject: z.string(),
  /** Who is to do it; '' where nobody is named. */
  owner: z.string(),
  meeting: meetingNamed.nullable(),
  /** Terms that run out, or satang that have not come; null for the rest. */
  amount: z.int().nullable(),
  /** When it is due; for minutes and their adoption when the meeting was held, for a project when it was last touched. */
  on: isoDate,
  band: z.enum(['overdue', 'today', 'week', 'later']),
})

export const homeNow = z.object({
  /** The most pressing first. */
  due: z.array(dueItem),
  /** By kind, how many more there are. */
  more: z.array(z.object({ kind: dueItem.shape.kind, count: z.int() })),
  /** How many of all are late or due today. */
  pressing: z.int(),
  /** The latest meetings, and how many are on record. */
  recent: z.array(meetingSummary),
  meetingCount: z.int(),
})

export const attendancePoint = meetingNamed.extend({ present: z.int(), inOffice: z.int(), required: z.int(), counted: z.boolean() })
export const moneyPoint = z.object({
  /** C.E. year in which the fiscal year ends. */
  fiscalYear: z.int(),
  /** Null: spent, and nobody said from what. */
  source: fundingSource.nullable(),
  promisedSatang: satang,
  receivedSatang: satang,
  spentSatang: satang,
})
export const homeCharts = z.object({
  /** The council's last meetings, the earliest first; of those in office on each day (rule 1). */
  attendance: z.array(attendancePoint),
  /** The last fiscal years with money, the latest first. */
  money: z.array(moneyPoint),
  /** Issues with projects, in the council's order; `position` and an empty name: not named yet; a project of several issues counts in each. */
  issues: z.array(z.object({ position: z.int().nullable(), name: z.string(), stages: z.array(z.object({ stage, count: z.int() })) })),
  /** Of projects under way, the latest read first. */
  indicators: z.array(z.object({
    projectId: id, projectTitle: z.string(), name: z.string(), unit: z.string(), baseline: z.number().nullable(), target: z.number(), better: z.enum(['more', 'less']),
    value: z.number(), readOn: isoDate,
  })),
})

export const home = {
  'home.now': query(READERS, empty, homeNow),
  'home.charts': query(READERS, empty, homeCharts),
} as const

export type DueItem = z.infer<typeof dueItem>
export type HomeNow = z.infer<typeof homeNow>
export type HomeCharts = z.infer<typeof homeCharts>
