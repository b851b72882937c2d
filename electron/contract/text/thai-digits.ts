/** Thai and Arabic digits. Records keep what was typed; comparing and printing choose one kind. */

const THAI_ZERO = 0x0e50

/** "12/2568" -> "๑๒/๒๕๖๘". Everything that is no Arabic digit stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)))
}

/** "๑๒/๒๕๖๘" -> "12/2568". Everything that is no Thai digit stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
}
