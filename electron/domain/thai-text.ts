/** Thai text for the rules; written in contract/text because forms and lists of the page need the same. */
export { toArabicDigits, toThaiDigits } from '../contract/text/thai-digits.ts'
export { compareNames, compareThai } from '../contract/text/thai-order.ts'
export { fold, foldWithMap, tidyName } from '../contract/text/thai-text.ts'
