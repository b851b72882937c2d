/** Thirteen digits of the national ID: the check digit proves typing, not identity. */

/** Σ dᵢ × (14 − i) for i = 1…12; check = (11 − Σ mod 11) mod 10. */
export function hasRightCheckDigit(id: string): boolean {
  if (!/^\d{13}$/.test(id)) return false
  const sum = [...id.slice(0, 12)].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0)
  return (11 - (sum % 11)) % 10 === Number(id[12])
}

/** As shown by default: x-xxxx-xxxxx-12-1. Empty stays empty. */
export function maskNationalId(id: string): string {
  return id ? `x-xxxx-xxxxx-${id.slice(10, 12)}-${id.slice(12)}` : ''
}

export function formatNationalId(id: string): string {
  return id.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5')
}
