import { z } from 'zod'
import { command, query, READERS } from './define.ts'
import { madeFile, reportYear } from './papers.ts'
import { empty } from './shapes.ts'

/** The annual report (s.21(11)); its PDF and Word file are papers of kind annualReport. */
export const annual = {
  /** Years (C.E.) of which there is something on record, this year always among them; the latest first. */
  'annual.years': query(READERS, empty, z.array(z.int())),
  /** The same figures as a workbook, a sheet for each table. It names people: the audit log keeps who took it. */
  'annual.workbook': command(READERS, z.object({ year: reportYear }), madeFile),
} as const
