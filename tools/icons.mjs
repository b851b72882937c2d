// @ts-check
// node tools/icons.mjs: draws the PNG and ICO icons from resources/icons/icon.svg. Run it after changing the SVG; the results are kept.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from './lib/chromium.mjs'
import { sandboxArgs } from './lib/electron.mjs'
import { useProjectNode } from './lib/node.mjs'
import { root } from './lib/paths.mjs'

await useProjectNode()

const folder = join(root, 'resources', 'icons')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
/** An ICO entry holds at most 256 pixels. */
const ICO_SIZES = SIZES.filter((size) => size <= 256)

/**
 * A Windows icon: a table of pictures, then the pictures, which may be PNGs since Windows Vista.
 * @param {{ size: number, png: Buffer }[]} pictures
 */
function toIco(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2) // kind: icon
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    header.writeUInt8(size % 256, at) // width; 0 stands for 256
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4) // colour planes
    header.writeUInt16LE(32, at + 6) // bits a pixel
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

const executablePath = findChromium()
if (!executablePath) throw new Error('Drawing needs Chromium, Chrome or Edge.')
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath, args: sandboxArgs() })
const page = await browser.newPage()
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`)
const pictures = []
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  const png = await page.screenshot({ omitBackground: true })
  writeFileSync(join(folder, `${size}x${size}.png`), png)
  pictures.push({ size, png })
}
await browser.close()
writeFileSync(join(folder, 'icon.ico'), toIco(pictures.filter(({ size }) => ICO_SIZES.includes(size))))
console.log(`Drew ${SIZES.length} PNG files and icon.ico.`)
