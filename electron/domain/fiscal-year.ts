/** The fiscal year of the state: 1 October to 30 September, named by the C.E. year in which it ends. ปีงบประมาณ 2569 is 2026. */

/** @param on local date, ISO, C.E. */
export function fiscalYearOf(on: string): number {
  const year = Number(on.slice(0, 4))
  return on.slice(5) >= '10-01' ? year + 1 : year
}

/** First and last day, ISO, C.E. */
export function fiscalYearSpan(year: number): { from: string; to: string } {
  return { from: `${year - 1}-10-01`, to: `${year}-09-30` }
}
