import { patchDetector, patchDocument, PatchType, TextRun, type XmlElement } from 'docx'
import { TEMPLATE_WORDS } from '../../contract/word-templates.ts'
import { attribute, isOn, textIn, walk, type Place } from './template-xml.ts'

/**
 * What a council's own Word file is like: whether a paper can be put into it, and how the text is to look there. The
 * file is read as patchDocument reads it, with marks in place of the words in braces, which Word often tears apart.
 */

const MARKS = { text: '\uE001', draft: '\uE002' } as const
const DOCUMENT = 'word/document.xml'

/** Lines are a share of the letters' height, or so many twips. */
const RULES = ['auto', 'atLeast', 'exact'] as const
type LineRule = (typeof RULES)[number]

/** Of run and paragraph properties, as they stand on {{เนื้อหา}} itself. */
export interface TextLook {
  style: string | undefined
  font: { ascii?: string; hAnsi?: string; cs?: string } | undefined
  halfPoints: number | undefined
  spacing: { before?: number; after?: number; line?: number; lineRule?: LineRule } | undefined
}

export interface Template {
  /** 'beside': more than once, outside the body, or with something else in its paragraph, which would be lost. */
  place: 'missing' | 'beside' | 'good'
  /** Whether {{ร่าง}} stands in the head of every page. */
  draftOnEveryPage: boolean
  /** Words in braces that the program does not know. */
  unknown: string[]
  /** Between the margins where {{เนื้อหา}} stands, in twips; null where the file does not say. */
  textWidth: number | null
  look: TextLook
  /** All that is written in it, the council's name in its place. */
  words: string
}

/** @throws whatever the file is too damaged for */
export async function readTemplate(bytes: Uint8Array, council = ''): Promise<Template> {
  const known: string[] = Object.values(TEMPLATE_WORDS)
  const unknown = (await patchDetector({ data: bytes, trimPlaceholders: true })).filter((word) => !known.includes(word))
  const parts = await markedParts(bytes, council)
  const document = parts.get(DOCUMENT)
  if (!document) throw new Error('no document')
  const places = [...parts].flatMap(([path, part]) => paragraphsWith(part, MARKS.text).map((place) => ({ path, ...place })))
  const [place] = places
  return {
    place: !place ? 'missing' : places.length === 1 && place.path === DOCUMENT && standsAlone(place) ? 'good' : 'beside',
    draftOnEveryPage: draftOnEveryPage(parts, document),
    unknown,
    textWidth: place ? textWidthAt(document, place.element) : null,
    look: place ? lookOf(place.element) : { style: undefined, font: undefined, halfPoints: undefined, spacing: undefined },
    words: [...parts].filter(([path]) => !path.endsWith('.rels')).map(([, part]) => textIn(part)).join('\n'),
  }
}

/** The parts of the file, parsed, as the library hands them to whoever is to count the pages. */
async function markedParts(bytes: Uint8Array, council: string): Promise<ReadonlyMap<string, XmlElement>> {
  let found: ReadonlyMap<string, XmlElement> = new Map()
  const mark = (text: string) => ({ type: PatchType.PARAGRAPH, children: [new TextRun(text)] })
  await patchDocument({
    outputType: 'uint8array', data: bytes, trimPlaceholders: true,
    patches: { [TEMPLATE_WORDS.text]: mark(MARKS.text), [TEMPLATE_WORDS.draft]: mark(MARKS.draft), [TEMPLATE_WORDS.council]: mark(council) },
    pageNumbers: ({ parts }) => {
      found = parts
      return { bookmarks: new Map() }
    },
  })
  return found
}

const paragraphsWith = (part: XmlElement, mark: string): Place[] => [...walk(part)].filter(({ element }) => element.name === 'w:p' && textIn(element, false).includes(mark))

/** Directly in the body (content controls aside), and nothing else in its paragraph: no words, picture or end of a section. */
function standsAlone({ element, above }: Place): boolean {
  const within = ['w:document', 'w:body', 'w:sdt', 'w:sdtContent']
  const lost = ['w:sectPr', 'w:drawing', 'w:pict', 'w:object']
  return above.every(({ name }) => name === undefined || within.includes(name)) && textIn(element).trim() === MARKS.text && ![...walk(element)].some((inner) => lost.includes(inner.element.name ?? ''))
}

const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.elements?.find((child) => child.name === name)
const sectionsOf = (document: XmlElement): XmlElement[] => [...walk(document)].map(({ element }) => element).filter(({ name }) => name === 'w:sectPr')

/** ECMA-376 part 1, 17.10.1: a section without a head of one kind takes that of the section before. */
function draftOnEveryPage(parts: ReadonlyMap<string, XmlElement>, document: XmlElement): boolean {
  const targets = new Map([...walk(parts.get('word/_rels/document.xml.rels') ?? {})].map(({ element }) => [attribute(element, 'Id'), attribute(element, 'Target')]))
  const evenToo = [...walk(parts.get('word/settings.xml') ?? {})].some(({ element }) => element.name === 'w:evenAndOddHeaders' && isOn(element))
  const says = { default: false, first: false, even: false }
  const sections = sectionsOf(document)
  return sections.length > 0 && sections.every((section) => {
    for (const reference of section.elements ?? []) {
      const type = attribute(reference, 'w:type')
      if (reference.name !== 'w:headerReference' || (type !== 'default' && type !== 'first' && type !== 'even')) continue
      const path = `word/${(targets.get(attribute(reference, 'r:id')) ?? '').replace(/^\/?(word\/)?/, '')}`
      says[type] = textIn(parts.get(path) ?? {}).includes(MARKS.draft)
    }
    const ownFirst = childOf(section, 'w:titlePg')
    return says.default && (!ownFirst || !isOn(ownFirst) || says.first) && (!evenToo || says.even)
  })
}

/** Of the section that the paragraph lies in: its properties stand at its end. */
function textWidthAt(document: XmlElement, paragraph: XmlElement): number | null {
  const elements = [...walk(document)].map(({ element }) => element)
  const section = elements.slice(elements.indexOf(paragraph)).find(({ name }) => name === 'w:sectPr')
  const [sheet, margins] = [childOf(section, 'w:pgSz'), childOf(section, 'w:pgMar')]
  const width = Number(attribute(sheet, 'w:w')) - Number(attribute(margins, 'w:left')) - Number(attribute(margins, 'w:right'))
  return width > 0 ? width : null
}

/** The patched run has the properties that Word gave to the word in braces. */
function lookOf(paragraph: XmlElement): TextLook {
  const paragraphProperties = childOf(paragraph, 'w:pPr')
  const run = [...walk(paragraph)].map(({ element }) => element).find((element) => element.name === 'w:r' && textIn(element).includes(MARKS.text))
  const runProperties = childOf(run, 'w:rPr')
  const fonts = childOf(runProperties, 'w:rFonts')
  const numberOf = (element: XmlElement | undefined, name: string): number | undefined => {
    const text = attribute(element, name)
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
  }
  const given = <T>(pairs: Record<string, T | undefined>): Record<string, T> | undefined => {
    const some = Object.entries(pairs).filter((pair): pair is [string, T] => pair[1] !== undefined)
    return some.length === 0 ? undefined : Object.fromEntries(some)
  }
  const spacing = childOf(paragraphProperties, 'w:spacing')
  const line = numberOf(spacing, 'w:line')
  const rule = RULES.find((one) => one === attribute(spacing, 'w:lineRule')) ?? 'auto'
  return {
    style: attribute(childOf(paragraphProperties, 'w:pStyle'), 'w:val'),
    font: given({ ascii: attribute(fonts, 'w:ascii'), hAnsi: attribute(fonts, 'w:hAnsi'), cs: attribute(fonts, 'w:cs') }),
    // Thai is complex script: its size is the one beside.
    halfPoints: numberOf(childOf(runProperties, 'w:szCs'), 'w:val') ?? numberOf(childOf(runProperties, 'w:sz'), 'w:val'),
    spacing: given<number | LineRule>({ before: numberOf(spacing, 'w:before'), after: numberOf(spacing, 'w:after'), line, lineRule: line === undefined ? undefined : rule }),
  }
}
