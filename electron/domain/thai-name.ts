import { tidyName } from '../contract/text/thai-text.ts'
import { TITLES, type TitleKind } from '../contract/text/thai-titles.ts'

export { fullName } from '../contract/text/full-name.ts'
export type { NameParts } from '../contract/text/full-name.ts'

/**
 * What a person should look at:
 * - name_missing: a title alone, a dash, nothing
 * - title_missing, surname_missing
 * - title_unsure: the given name may begin with what was taken for a title (คุณภัทร)
 * - many_parts: more words than a given and a family name; all after the first are the family name
 * - nickname: it stood in brackets, and is now in `nickname`
 */
export type NameNote = 'name_missing' | 'title_missing' | 'surname_missing' | 'title_unsure' | 'many_parts' | 'nickname'

export interface SplitName {
  title: string
  givenName: string
  familyName: string
  nickname: string
  notes: NameNote[]
}

interface Spelling {
  pattern: RegExp
  title: string
  kind: TitleKind
  length: number
  /** In small letters. */
  first: string
}

/**
 * What may follow a title written without a space: the beginning of a name of at least two letters. So นายิกา and
 * นางาม are names, and นางสาวิตรี is นาง + สาวิตรี, because no name begins with a vowel sign.
 */
const NAME_BEGINS = '(?=[เแโใไ][ก-ฮ]|[ก-ฮ](?![\\u0e3a\\u0e4c\\s]|$))'
/** Short forms of two letters that are also read without their dots. */
const DOTLESS = new Set(['น.ส.', 'ด.ต.', 'ด.ช.', 'ด.ญ.', 'ม.ล.'])
/** Words that begin or join a family name of several words: ณ ถลาง, แซ่ ตั้ง, บิน อาหมัด. */
const PARTICLES = new Set(['ณ', 'แซ่', 'บิน', 'บินติ', 'บินตี', 'bin', 'binti', 'van', 'von', 'de', 'al'])
/** Acting ranks are said before the rank (ว่าที่ ร.ต.), the woman's form after it (ร.ต.หญิง). */
const ACTING = /^ว่าที่\s*/
const WOMAN = new RegExp(`^\\s*หญิง(?:\\s+|${NAME_BEGINS})`)

const SPELLINGS: readonly Spelling[] = TITLES.flatMap(({ name, also, kind }) =>
  [name, ...also].map((spelling) => ({ pattern: patternOf(spelling), title: name, kind, length: spelling.length, first: spelling.charAt(0).toLowerCase() })),
).sort((a, b) => b.length - a.length)

/** Each begins with its spelling's first letter: a name is tried against few of them. */
const BY_FIRST_LETTER = Map.groupBy(SPELLINGS, ({ first }) => first)

/** A short form with or without spaces between its dots; a whole word followed by a space or a name. */
function patternOf(spelling: string): RegExp {
  if (/^[A-Za-z]/.test(spelling)) return new RegExp(`^${spelling.replace('.', '')}(?:\\.\\s*|\\s+)`, 'i')
  if (!spelling.endsWith('.')) return new RegExp(`^${spelling}(?:\\s+|$|${NAME_BEGINS})`)
  const letters = spelling.split(/[.\s]+/).filter(Boolean)
  const dotted = letters.join('\\s?\\.\\s?')
  const joined = letters.join('')
  const dotless = joined.length > 2 || DOTLESS.has(spelling) || (letters.length === 1 && joined.length > 1)
  const lastDot = '(?:\\s?\\.\\s*|\\s+|$)'
  if (letters.length === 1) return new RegExp(`^${joined}${dotless ? lastDot : '\\.\\s*'}`)
  return new RegExp(`^(?:${dotted}${lastDot}${dotless ? `|${joined}${lastDot}` : ''})`)
}

/** The form of a title the roll keeps: 'นส.' -> 'นางสาว', 'ร้อยตำรวจตรี' -> 'ร.ต.ต.'; an unknown one comes back tidied. */
export function canonicalTitle(title: string): string {
  const tidy = tidyName(title)
  const { titles, rest } = takeTitles(`${tidy} `)
  return rest === '' && titles.length > 0 ? joinTitles(titles) : tidy
}

/** 'ว่าที่ ร.ต.ธนกร พูลผล' -> title 'ว่าที่ ร.ต.', given name 'ธนกร', family name 'พูลผล'. Never throws. */
export function splitName(text: string): SplitName {
  const notes: NameNote[] = []
  const whole = tidyName(text).replace(/^[\d๐-๙]{1,3}[.)]\s*/, '')
  const nickname = /\(([^()]*)\)/.exec(whole)?.[1]?.trim() ?? ''
  if (nickname) notes.push('nickname')
  const { titles, rest } = takeTitles(tidyName(whole.replace(/\([^()]*\)/g, ' ')))
  const title = joinTitles(titles)
  const words = rest.split(' ').filter((word) => /\p{L}/u.test(word))
  const at = familyNameAt(words)
  const givenName = words.slice(0, at).join(' ')
  const familyName = words.slice(at).join(' ')
  if (!givenName) return { title, givenName, familyName, nickname, notes: [...notes, 'name_missing'] }
  if (!title) notes.push('title_missing')
  if (titles.some(({ kind }) => kind === 'courtesy')) notes.push('title_unsure')
  if (!familyName) notes.push('surname_missing')
  if (words.length > 2 && !words.some((word) => PARTICLES.has(word.toLowerCase()))) notes.push('many_parts')
  return { title, givenName, familyName, nickname, notes }
}

/** Thai names have one given name; of a foreign one the last word is the family name, or all from a particle on. */
function familyNameAt(words: readonly string[]): number {
  if (words.length < 2 || !/^[A-Za-z]/.test(words[0] ?? '')) return Math.min(1, words.length)
  const particle = words.findIndex((word, index) => index > 0 && PARTICLES.has(word.toLowerCase()))
  return particle > 0 ? particle : words.length - 1
}

interface TakenTitle {
  title: string
  kind: TitleKind
}

/** Any title first, then more only in their short form: นาย ดร.สมชาย, but not the name in นายกำนันชัย. */
function takeTitles(text: string): { titles: TakenTitle[]; rest: string } {
  const titles: TakenTitle[] = []
  let rest = text
  for (let found = takeTitle(rest); found; found = titles.length < 4 ? takeTitle(rest) : null) {
    if (titles.length > 0 && !found.title.endsWith('.')) break
    titles.push(found)
    rest = found.rest
  }
  return { titles, rest }
}

function takeTitle(text: string): (TakenTitle & { rest: string }) | null {
  const afterActing = text.replace(ACTING, '')
  const isActing = afterActing !== text
  for (const { pattern, title, kind } of BY_FIRST_LETTER.get(afterActing.charAt(0).toLowerCase()) ?? []) {
    const match = pattern.exec(afterActing)
    if (!match || (isActing && kind !== 'rank')) continue
    const afterRank = afterActing.slice(match[0].length)
    const rest = kind === 'rank' ? afterRank.replace(WOMAN, '') : afterRank
    const full = `${isActing ? 'ว่าที่ ' : ''}${title}${rest === afterRank ? '' : 'หญิง'}`
    return { title: full, kind, rest }
  }
  return null
}

function joinTitles(titles: readonly TakenTitle[]): string {
  return titles.reduce((all, { title }) => (all === '' || all.endsWith('.') ? all + title : `${all} ${title}`), '')
}
