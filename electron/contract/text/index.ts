/** Thai text, dates, names and money as typed and shown: shared by both sides, because forms check the same input. */
export * from './baht.ts'
export * from './calendar.ts'
export * from './full-name.ts'
export * from './thai-date-format.ts'
export * from './thai-date-parse.ts'
export * from './thai-digits.ts'
export * from './thai-order.ts'
export * from './thai-text.ts'
