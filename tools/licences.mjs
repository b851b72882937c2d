// @ts-check
// The licences of everything that travels with the program, fonts and data included; the page shows them.
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './lib/paths.mjs'

/**
 * One bundled work.
 * @typedef {object} Licence
 * @property {string} name package or data set
 * @property {string} version empty for what lies in resources/
 * @property {string} licence SPDX expression as the package states it
 * @property {string} text the full text; empty when the package carries none
 */

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @param {string} folder @returns {string} all licence texts lying directly in it */
function licenceText(folder) {
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name) && statSync(join(folder, name)).isFile())
  return files.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
}

/**
 * Where `name` is found when the package in `from` asks for it, as Node looks for it.
 * @param {string} name @param {string} from @returns {string | undefined}
 */
function findPackage(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
    if (folder === dirname(folder)) return undefined
  }
}

/** @param {string} folder @returns {string[]} all source files below it */
function sourceFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.(ts|tsx|css)$/.test(entry.name) ? [path] : []
  })
}

/** Packages the page's sources import; they are bundled into it although package.json counts them as development. */
function importedByPage() {
  const names = new Set()
  for (const file of sourceFiles(join(root, 'src'))) {
    const text = readFileSync(file, 'utf8')
    for (const match of text.matchAll(/(?:\bfrom|\bimport|\bimport\(|@import|\burl\()\s*['"]([^'"./][^'"]*)['"]/g)) {
      const parts = String(match[1]).split('/')
      names.add(match[1]?.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0])
    }
  }
  return [...names]
}

/** @param {string} folder @returns {string[]} every folder below it */
function foldersBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? [path, ...foldersBelow(path)] : []
  })
}

/**
 * resources/licences/ holds, one file each, what is compiled into add-ons: name, SPDX expression, empty line, text.
 * Data and fonts in other folders of resources/ that come from others keep their licence file beside them.
 * @returns {Licence[]}
 */
function fromResources() {
  const folder = join(root, 'resources')
  const compiledIn = readdirSync(join(folder, 'licences')).map((file) => {
    const [name = '', licence = '', , ...text] = readFileSync(join(folder, 'licences', file), 'utf8').split('\n')
    return { name, version: '', licence, text: text.join('\n').trim() }
  })
  const beside = foldersBelow(folder).flatMap((path) => {
    const text = licenceText(path)
    return text ? [{ name: relative(folder, path).replaceAll('\\', '/'), version: '', licence: /SIL OPEN FONT LICENSE/i.test(text) ? 'OFL-1.1' : '', text }] : []
  })
  return [...compiledIn, ...beside]
}

/**
 * All bundled works, by name. Packages count with everything they depend on, so the list rather names one too many.
 * @returns {Licence[]}
 */
export function collectLicences() {
  const own = readJson(join(root, 'package.json'))
  const wanted = [...Object.keys(own.dependencies), ...importedByPage(), 'electron'].map((name) => ({ name, from: root }))
  /** @type {Map<string, Licence>} by name and version: one package may lie in several folders */
  const found = new Map()
  const seen = new Set()
  for (let next = wanted.pop(); next; next = wanted.pop()) {
    const folder = findPackage(next.name, next.from)
    if (!folder || seen.has(folder) || next.name.startsWith('@types/')) continue
    seen.add(folder)
    const about = readJson(join(folder, 'package.json'))
    found.set(`${about.name}@${about.version}`, { name: about.name, version: about.version, licence: String(about.license ?? ''), text: licenceText(folder) })
    // Electron is shipped as its runtime; what its installer depends on is not.
    const needs = next.name === 'electron' ? {} : { ...about.dependencies, ...about.optionalDependencies, ...about.peerDependencies }
    const optionalPeers = about.peerDependenciesMeta ?? {}
    for (const name of Object.keys(needs)) if (!optionalPeers[name]?.optional) wanted.push({ name, from: folder })
  }
  const self = { name: own.name, version: own.version, licence: own.license, text: licenceText(root) }
  const others = [...found.values(), ...fromResources()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return [self, ...others]
}
