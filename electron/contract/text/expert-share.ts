/** ผู้ทรงคุณวุฒิ are at most a share of the delegates (Act s.6; the fraction is the council's setting, one fifth to begin with). */

export interface ExpertShare {
  delegates: number
  experts: number
  /** Whole people only: a fifth of 29 is 5. */
  allowed: number
  /** How many more there are than the share allows; 0 within it. */
  over: number
}

export function expertShare(counts: { delegates: number; experts: number }, share: { numerator: number; denominator: number }): ExpertShare {
  const allowed = Math.floor((counts.delegates * share.numerator) / share.denominator)
  return { ...counts, allowed, over: Math.max(0, counts.experts - allowed) }
}
