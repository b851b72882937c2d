import { fold } from './thai-text.ts'

/**
 * Thai telephone numbers, kept as digits with their leading 0: ten for a mobile (06, 08, 09), nine for a
 * line (02-xxx-xxxx in Bangkok, 076-xxx-xxx in Phuket).
 */

/** - lost_leading_zero: Excel took the number for a sum and dropped its 0, which is put back */
export type PhoneNote = 'lost_leading_zero'

export type PhoneReading =
  | { ok: true; phone: string; notes: PhoneNote[] }
  | { ok: false; problem: 'empty' | 'unreadable' | 'length'; digits: string }

/**
 * Reads one number: 081-234-5678, ๐๘๑๒๓๔๕๖๗๘, +66 81 234 5678, 812345678 (noted). A remark in brackets and an
 * extension (ต่อ 12) are left out. Never throws.
 */
export function parsePhone(text: string): PhoneReading {
  const typed = fold(text).replace(/\([^()]*[^\d()\s-][^()]*\)/g, ' ').replace(/ต่อ.*$/, '').replace(/^(?:โทร|เบอร์|มือถือ|tel)[.:\s]*/, '')
  const marks = typed.replace(/[\s().\-‐‑–—]/g, '')
  const digits = marks.replace(/\D/g, '')
  if (marks === '') return { ok: false, problem: 'empty', digits }
  if (!/^\+?\d+$/.test(marks)) return { ok: false, problem: 'unreadable', digits }
  const local = marks.replace(/^(?:\+66|0066)0?/, '0').replace(/^66(?=[689]\d{8}$)/, '0')
  if (isPhone(local)) return { ok: true, phone: local, notes: [] }
  if (isPhone(`0${local}`)) return { ok: true, phone: `0${local}`, notes: ['lost_leading_zero'] }
  return { ok: false, problem: 'length', digits }
}

/** Several numbers in one field, separated by comma, slash, line break or หรือ; each is read by itself. */
export function parsePhones(text: string): PhoneReading[] {
  return text.split(/[,/;\n]|หรือ|และ/).map(parsePhone).filter((reading) => reading.ok || reading.problem !== 'empty')
}

/** Digits as they are kept: 0812345678, 021234567, 076123456. */
export function isPhone(digits: string): boolean {
  return /^0(?:[689]\d{8}|[2-57]\d{7})$/.test(digits)
}

/** 081-234-5678, 02-123-4567, 076-123-456; anything else stays as it is. */
export function formatPhone(phone: string): string {
  if (!isPhone(phone)) return phone
  return phone.startsWith('02')
    ? phone.replace(/^(\d{2})(\d{3})(\d{4})$/, '$1-$2-$3')
    : phone.replace(/^(\d{3})(\d{3})(\d{3,4})$/, '$1-$2-$3')
}
