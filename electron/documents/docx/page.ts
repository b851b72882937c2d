import { LineRuleType, PageOrientation, convertMillimetersToTwip, type IParagraphOptions, type ISectionPropertiesOptions, type IStylesOptions } from 'docx'
import type { Heading, PageSetup } from '../model.ts'
import type { Look } from './context.ts'

/** Sheet, margins and styles of a Word file of our own. */

/** The face of official papers, which Thai offices have; Word takes another Thai face where it is missing. */
export const FACE = 'TH SarabunPSK'
const LANGUAGE = { value: 'th-TH', bidirectional: 'th-TH', eastAsia: 'th-TH' }
/** Style of the foot. */
export const FOOT = 'Foot'
const A4_MM = { width: 210, height: 297 }

const cm = (centimetres: number): number => convertMillimetersToTwip(centimetres * 10)

/** Between the margins, in twips. */
export function textWidthOf({ landscape, marginsCm: { left, right } }: PageSetup): number {
  return convertMillimetersToTwip((landscape ? A4_MM.height : A4_MM.width) - (left + right) * 10)
}

/** How headings stand, in the styles of our own files and on the headings themselves in others. */
export const headingParagraph = (level: Heading['level']): Pick<IParagraphOptions, 'keepNext' | 'spacing' | 'indent'> => ({
  keepNext: true, spacing: { before: 60 }, ...(level === 3 ? { indent: { left: cm(1.25) } } : {}),
})

export function ownLook({ fontPt }: PageSetup): Look {
  return { paragraph: {}, run: {}, halfPoints: fontPt * 2, heading: (level) => ({ style: `Heading${level}` }) }
}

export function ownStyles({ fontPt }: PageSetup): IStylesOptions {
  const size = fontPt * 2
  const heading = (level: Heading['level']) => ({ run: { bold: true, size }, paragraph: headingParagraph(level) })
  return {
    default: {
      document: { run: { font: FACE, size, language: LANGUAGE }, paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } } },
      heading1: heading(1), heading2: heading(2), heading3: heading(3),
    },
    paragraphStyles: [{ id: FOOT, name: 'Foot', run: { size: 24 } }],
  }
}

export function ownSheet({ landscape, marginsCm: { top, right, bottom, left } }: PageSetup): NonNullable<ISectionPropertiesOptions['page']> {
  return {
    // Always the upright sheet: the orientation turns it.
    size: {
      width: convertMillimetersToTwip(A4_MM.width), height: convertMillimetersToTwip(A4_MM.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: cm(top), right: cm(right), bottom: cm(bottom), left: cm(left), header: cm(1), footer: cm(0.8) },
  }
}
