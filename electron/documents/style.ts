import { DRAFT_WORD } from './draft-mark.ts'
import type { DocumentFonts } from './fonts.ts'
import { toThaiDigits } from '../contract/text/index.ts'
import type { DocumentModel } from './model.ts'

/** The style sheet of printed pages. */

/**
 * TH SarabunPSK, the face of official papers, draws its letters small in the em square: a digit is 0.362 em wide
 * and H 0.441 em, where the Sarabun bundled here has 0.55 and 0.678. Sixteen points are meant in the former's measure,
 * so the bundled face is scaled by 0.66: lines then break about where they break in an office's own papers.
 */
const SARABUN_TO_PSK = '66%'
/** Single spacing of TH SarabunPSK: ascent and descent together are 1.27 em. */
const SINGLE_SPACING = 1.27

const FAMILY = 'Sarabun,"TH SarabunPSK","TH Sarabun New",sans-serif'

/** Unicode ranges of the two files of each weight, so that each letter is looked for in one of them only. */
const THAI_RANGE = 'U+0E01-0E5B, U+200C-200D, U+25CC'
const LATIN_RANGE = 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-200B, U+200E-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215'

function face(bytes: Uint8Array, weight: 400 | 700, range: string): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `@font-face{font-family:Sarabun;font-weight:${weight};font-display:block;size-adjust:${SARABUN_TO_PSK};unicode-range:${range};src:url(data:font/woff2;base64,${data}) format("woff2")}`
}

/** A CSS string: quotes, backslashes, line breaks and < (which could end the style element) as escapes. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>\p{Cc}]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`
}

const DRAFT_BOX = `@top-right{font-weight:700;vertical-align:middle;content:"${DRAFT_WORD}"}`

/** @page and its margin boxes: the draft mark, what the sheet belongs to, and page n of N in the document's digits. */
function pageRule({ page, footer, digits, draft, numbered = true }: DocumentModel): string {
  const { top, right, bottom, left } = page.marginsCm
  const boxes = [
    footer === '' ? '' : footBox(footer),
    numbered ? numberBox(counter('page', digits), counter('pages', digits)) : '',
    draft ? DRAFT_BOX : '',
  ]
  return `@page{size:${page.size}${page.landscape ? ' landscape' : ''};margin:${top}cm ${right}cm ${bottom}cm ${left}cm;font-family:${FAMILY};font-size:${page.fontPt}pt;${boxes.join('')}}\n@page draft{${DRAFT_BOX}}`
}

const FOOT = 'font-size:12pt;vertical-align:top;padding-top:4mm;color:#333'
const footBox = (footer: string): string => `@bottom-left{${FOOT};width:78%;content:${cssString(footer)}}`
const numberBox = (page: string, pages: string): string => `@bottom-right{${FOOT};white-space:nowrap;content:"หน้า " ${page} " จาก " ${pages}}`
const counter = (name: string, digits: DocumentModel['digits']): string => `counter(${name}${digits === 'thai' ? ', thai' : ''})`

/** Name of the pages of an enclosed part, and of what counts them. @param at its place among the blocks */
export const enclosedPage = (at: number): string => `enclosed${at}`

/** Each enclosed paper has pages of its own name, counted from 1. */
function enclosedRules({ blocks, digits }: DocumentModel): string {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'part' || block.enclosed === undefined) return []
    const { footer, pages } = block.enclosed
    const name = enclosedPage(at)
    const all = pages === null ? '' : digits === 'thai' ? toThaiDigits(String(pages)) : String(pages)
    const boxes = `${footBox(footer)}${numberBox(counter(name, digits), cssString(all))}${block.draft ? DRAFT_BOX : ''}`
    return [`@page ${name}{counter-increment:${name};${boxes}}.${name}{page:${name}}`]
  }).join('\n')
}

const BODY = `
*{box-sizing:border-box}
html{font-family:${FAMILY};line-height:${SINGLE_SPACING};color:#000;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;orphans:2;widows:2;overflow-wrap:break-word;word-break:normal;line-break:strict}
h1,h2,h3,p,ol,ul,table,figure,dl,dd{margin:0;padding:0}
h1,h2,h3{font-size:1em;font-weight:700;break-after:avoid;break-inside:avoid}
h1{font-size:1.125em}
h2{margin-top:.4em}
h3{margin-top:.2em;padding-left:1.25cm}
h1,h2,h3,p,td{white-space:pre-wrap}
.together{white-space:nowrap}
.center{text-align:center}
.end{text-align:end}
.first{text-indent:2.5cm}
.block{padding-left:2.5cm}
.small{font-size:.875em}
.large{font-size:1.375em;font-weight:700}
.keep{break-after:avoid}
ul,li ul{list-style-type:disc}
ol,ul{padding-left:3.25cm}
li ol,li ul{padding-left:1cm}
li>*{text-indent:0}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
.ruled tr:last-child{break-before:avoid}
td,th{vertical-align:top;text-align:start;padding:0 2mm;font-weight:400}
td.center,th.center{text-align:center}
td.end,th.end{text-align:end}
.ruled{margin-top:.3em}
.ruled td,.ruled th{border:.5pt solid #000;padding:.5mm 1.5mm}
.ruled thead th{font-weight:700;text-align:center}
.group th{font-weight:700;break-after:avoid;background:#eee}
.group{break-after:avoid}
.toSign td{height:1.05cm;vertical-align:middle}
.part{break-before:page}
.part.draft{page:draft}
.contents{list-style:none;padding:0;margin-top:.8em}
.contents li{break-inside:avoid;padding-bottom:.3em}
.contents a{display:flex;align-items:baseline;color:inherit;text-decoration:none}
.contents .dots{flex:1;margin:0 2mm;border-bottom:1pt dotted #000}
.contents small{display:block;font-size:.875em}
.facts{display:grid;grid-template-columns:max-content 1fr;column-gap:6mm;row-gap:.1em}
.facts dt{font-weight:700}
.slip{break-inside:avoid;padding:0 0 .6em;margin-bottom:.6em;border-bottom:1pt dashed}
.slip h2{text-align:center;margin:.2em 0 .3em}
.slip .sign{margin-top:1.2em;text-align:right}
.signatures{break-inside:avoid;margin-top:1.4em}
.signature{break-inside:avoid;padding-left:6cm;margin-top:1.2em}
.signature .line{white-space:nowrap}
.signature .under{margin-left:-1.2cm;width:11.2cm;text-align:center}
.verdict{border:1.5pt solid;border-left-width:6mm;padding:3mm 5mm;margin:.5em 0;break-inside:avoid}
.verdict b{font-size:1.5em;display:block}
.good{border-color:#1b6e3c}
.good b{color:#155a31}
.bad{border-color:#a61b1b}
.bad b{color:#8f1414}
.code{display:grid;grid-template-columns:repeat(3,1fr);gap:3mm 5mm;margin:.6em 0;padding:0;list-style:none;break-inside:avoid}
.code li{border:.75pt solid #000;padding:1mm 3mm;display:flex;align-items:baseline;gap:3mm;font:700 21pt/1.5 "DejaVu Sans Mono",Consolas,"Courier New",monospace;letter-spacing:.06em}
.code .no{font:400 13pt/1 Sarabun,sans-serif;letter-spacing:0;color:#444}
figure{break-inside:avoid}
.seal{display:grid;grid-template-columns:2.6cm 1fr;gap:4mm;align-items:center;border:.75pt solid #000;padding:2mm 3mm;margin:1em 0 .6em;break-inside:avoid}
.seal img{width:2.6cm}
.sealcode{font:700 13pt/1.5 "DejaVu Sans Mono",Consolas,"Courier New",monospace;letter-spacing:.02em;white-space:nowrap}
figure.center img{margin:0 auto}
img{display:block}
.image{margin:.3em 0;break-inside:avoid}
.image img{margin:0 auto;max-width:100%}
.gallery{display:flex;gap:.4cm;break-inside:avoid}
.gallery>div{flex:1 1 0;min-width:0;text-align:center}
.mark{position:fixed;left:50%;top:50%;width:9cm;transform:translate(-50%,-50%);z-index:-1}
`

export function styleSheet(document: DocumentModel, fonts: DocumentFonts): string {
  return [
    face(fonts.thaiRegular, 400, THAI_RANGE),
    face(fonts.latinRegular, 400, LATIN_RANGE),
    face(fonts.thaiBold, 700, THAI_RANGE),
    face(fonts.latinBold, 700, LATIN_RANGE),
    pageRule(document),
    enclosedRules(document),
    `html{font-size:${document.page.fontPt}pt}`,
    `ol{list-style-type:${document.digits === 'thai' ? 'thai' : 'decimal'}}`,
    BODY,
  ].join('\n')
}
