/** National IDs and telephone numbers; written in contract/text because the page's forms check the same input. */
export {
  formatNationalId, hasRightCheckDigit, isNonCitizenId, maskNationalId, parseNationalId,
} from '../contract/text/national-id.ts'
export { formatPhone, isPhone, parsePhone, parsePhones } from '../contract/text/phone.ts'
export type { NationalIdProblem, NationalIdReading } from '../contract/text/national-id.ts'
export type { PhoneNote, PhoneReading } from '../contract/text/phone.ts'
