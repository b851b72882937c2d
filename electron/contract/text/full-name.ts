import { spaceAfterTitle } from './thai-titles.ts'

/** A person's name as said and printed. */
export interface NameParts {
  title: string
  givenName: string
  familyName: string
}

/** 'นายสมชาย ใจดี'; 'ด.ต. สมชาย ใจดี'; without the title where `withTitle` is false. */
export function fullName({ title, givenName, familyName }: NameParts, { withTitle = true } = {}): string {
  const name = [givenName, familyName].filter(Boolean).join(' ')
  if (!withTitle || !title) return name
  return spaceAfterTitle(title) && name ? `${title} ${name}` : `${title}${name}`
}
