/** A person's name as said and printed. */
export interface NameParts {
  title: string
  givenName: string
  familyName: string
}

/** Titles that are written on to the given name without a space; ranks and degrees keep one. */
const JOINED = new Set(['นาย', 'นาง', 'นางสาว', 'เด็กชาย', 'เด็กหญิง', 'ด.ช.', 'ด.ญ.', 'น.ส.'])

/** 'นายสมชาย ใจดี'; 'ด.ต. สมชาย ใจดี'; without the title where `withTitle` is false. */
export function fullName({ title, givenName, familyName }: NameParts, { withTitle = true } = {}): string {
  const name = [givenName, familyName].filter(Boolean).join(' ')
  if (!withTitle || !title) return name
  return JOINED.has(title) ? `${title}${name}` : `${title} ${name}`
}
