import type { RecoverySheet } from '../contract/councils.ts'
import type { DocumentModel } from './model.ts'
export function recoverySheetDocument(_s: RecoverySheet): DocumentModel { throw new Error('x') }
