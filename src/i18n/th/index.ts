import { atStart } from './at-start.ts'
import { finding } from './finding.ts'
import { fund } from './fund.ts'
import { imports } from './imports.ts'

/** All Thai words. The program itself starts with those of at-start.ts and reads the others with their page (words-of-page.ts). */
export const th = { ...atStart, finding, fund, imports }
