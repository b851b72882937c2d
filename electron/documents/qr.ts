import QRCode from 'qrcode'

/** QR codes of printed codes, with a margin of two modules: white paper around them is the rest. */

const OPTIONS = { errorCorrectionLevel: 'M', margin: 2 } as const
const MARGIN = OPTIONS.margin

/** As a drawing for the page: one path of squares. */
export function qrSvg(text: string): string {
  const { size, data } = QRCode.create(text, OPTIONS).modules
  const squares = [...data.keys()].filter((at) => data[at]).map((at) => `M${(at % size) + MARGIN} ${Math.floor(at / size) + MARGIN}h1v1h-1z`)
  const side = size + 2 * MARGIN
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${squares.join('')}"/></svg>`
}

/** As a picture for Word, which draws no SVG before 2016. */
export async function qrPng(text: string): Promise<Uint8Array> {
  return new Uint8Array(await QRCode.toBuffer(text, { ...OPTIONS, scale: 8 }))
}
