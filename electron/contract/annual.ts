import { z } from 'zod'
import { command, query, READERS } from './define.ts'
import { madeFile, reportBasis, reportYear } from './papers.ts'

/** The annual report (s.21(11)); its PDF and Word file are papers of kind annualReport. */
export const annual = {
  /** Years (C.E.) from the first of which there is something on record to the one that today is in; the latest first. */
  'annual.years': query(READERS, z.object({ basis: reportBasis.default('calendar') }), z.array(z.int())),
  /** The same figures as a workbook, a sheet for each table. It names people: the audit log keeps who took it. */
  'annual.workbook': command(READERS, z.object({ year: reportYear, basis: reportBasis.default('calendar') }), madeFile),
} as const
