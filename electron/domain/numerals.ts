/** Money in figures and words for the rules; written in contract/text because the page's forms read the same input. */
export { formatBaht, parseBaht } from '../contract/text/baht.ts'
export { bahtText, parseBahtText } from '../contract/text/baht-words.ts'
export type { ReadWords } from '../contract/text/baht-words.ts'
