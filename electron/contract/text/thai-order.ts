/** One collator for the whole program: making one costs far more than using it. */
const collator = new Intl.Collator('th', { numeric: true })

/**
 * Thai dictionary order: leading vowels (เ แ โ ใ ไ) sort behind their consonant, and หมู่ที่ 2 before หมู่ที่ 10.
 * SQLite has no Thai collation, so lists are sorted here and never by ORDER BY.
 * @returns negative, 0 or positive, as Array.prototype.sort wants it
 */
export function compareThai(a: string, b: string): number {
  return collator.compare(a, b)
}

/** The order of people in every list: by given name, then family name; never by title. */
export function compareNames(
  a: { givenName: string; familyName: string },
  b: { givenName: string; familyName: string },
): number {
  return compareThai(a.givenName, b.givenName) || compareThai(a.familyName, b.familyName)
}
