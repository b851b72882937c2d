import type { Sheet } from '../../contract/papers.ts'

type Column = Sheet['columns'][number]

export const column = (heading: string, kind: Column['kind'] = 'text'): Column => ({ heading, kind })
export const sheetOf = (title: string, columns: Column[], rows: Sheet['rows']): Sheet => ({ title, columns, rows })

/** Baht with two decimals, as other programs reckon with them. */
export const bahtOf = (satang: number): number => satang / 100
