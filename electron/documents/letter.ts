import type { CouncilProfile } from '../contract/councils.ts'
import type { Letter, PaperTexts } from '../contract/letters.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatThaiDate } from '../contract/text/index.ts'
import { paragraph, type Block } from './model.ts'
import { beYear, BLANK, councilTitle } from './words.ts'

/**
 * A letter in the order of แบบที่ 1 (หนังสือภายนอก) of the regulation on office papers, พ.ศ. 2526, with the council's own head
 * in place of the Garuda: head, number, day, matter, to whom, what is enclosed, text, signature, foot.
 */

export interface LetterInput {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  texts: PaperTexts
  letter: Pick<Letter, 'year' | 'number' | 'datedOn' | 'subject' | 'signatory'>
}

/** 'ที่ สอช.ปค. 12/2569'; councils write ที่ in their prefix, or leave it to the program. */
export function letterNumber({ letterPrefix }: Pick<PaperTexts, 'letterPrefix'>, { year, number }: Pick<Letter, 'year' | 'number'>): string {
  const prefix = letterPrefix.trim().replace(/^ที่\s*/, '')
  return `ที่ ${prefix}${prefix === '' ? '' : ' '}${number}/${beYear(year)}`
}

/** Words in braces that stand for something of the meeting: {วันที่}. Others stay as they are typed. */
export function fillIn(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{([^{}]+)\}/g, (typed, name: string) => values[name.trim()] ?? typed)
}

/** Lines that are typed, each a paragraph. */
export function paragraphs(text: string): Block[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => paragraph(line.trim(), { indent: 'first' }))
}

/** The council's name as its letters have it, and its address. */
export function letterheadOf({ council, texts }: Pick<LetterInput, 'council' | 'texts'>): string[] {
  return (texts.letterhead.trim() || councilTitle(council.name)).split('\n')
}

/** From the head to what is enclosed. @param enclosures each in words; one is not numbered */
export function letterHead({ council, texts, letter }: LetterInput, to: string, enclosures: readonly string[]): Block[] {
  const [name = '', ...address] = letterheadOf({ council, texts })
  const labelled = (label: string, value: string): Block => paragraph([{ text: label, bold: true }, { text: `  ${value}` }], { keepWithNext: true })
  return [
    paragraph([{ text: name, bold: true }], { align: 'center', size: 'large', keepWithNext: true, letterhead: true }),
    ...(address.length === 0 ? [] : [paragraph(address.join('\n'), { align: 'center', keepWithNext: true, letterhead: true })]),
    paragraph(letterNumber(texts, letter), { keepWithNext: true }),
    paragraph(`${formatThaiDate(letter.datedOn, 'long')}`, { align: 'center', keepWithNext: true }),
    labelled('เรื่อง', letter.subject),
    labelled('เรียน', to || BLANK),
    ...enclosures.map((one, at) => {
      const text = enclosures.length === 1 ? one : `${at + 1}. ${one}`
      return at === 0 ? labelled('สิ่งที่ส่งมาด้วย', text) : paragraph(text, { indent: 'block', keepWithNext: true })
    }),
  ]
}

/** ขอแสดงความนับถือ with room to sign, never apart from each other, and the foot of the letter. */
export function letterEnd({ texts, letter }: LetterInput): Block[] {
  const [name = '', ...position] = letter.signatory.split('\n').map((line) => line.trim())
  const centred = { align: 'center', keepWithNext: true } as const
  const foot = texts.letterFooter.trim()
  return [
    paragraph('\nขอแสดงความนับถือ\n\n', centred),
    paragraph(`(${name || BLANK})`, { align: 'center', keepWithNext: position.length > 0 || foot !== '' }),
    ...(position.length === 0 ? [] : [paragraph(position.join('\n'), { align: 'center', keepWithNext: foot !== '' })]),
    ...(foot === '' ? [] : [paragraph(`\n${foot}`)]),
  ]
}
