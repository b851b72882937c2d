import { decode, Parser } from 'saxen'
import { AppError } from '../../contract/errors.ts'

export interface XmlListener {
  /** `attribute` reads one of the tag's attributes, or null. Prefixes of names are left out ("x:row" is "row"). */
  open?(name: string, attribute: (name: string) => string | null): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Walks through one XML part of a workbook. Strict: what is not well formed is an error, and so is a document type,
 * because workbooks have none and entities that expand are how XML bombs are built.
 * @throws AppError FILE_DAMAGED
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new Parser()
  const fail = (cause: unknown): never => {
    throw cause instanceof AppError ? cause : new AppError('FILE_DAMAGED', { reason: 'xml' }, { cause })
  }
  parser.on('error', fail)
  parser.on('warn', fail)
  parser.on('attention', fail)
  if (listener.open !== undefined) {
    const open = listener.open.bind(listener)
    parser.on('openTag', (name, attributes) => open(localName(name), (wanted) => readAttribute(attributes(), wanted)))
  }
  if (listener.close !== undefined) {
    const close = listener.close.bind(listener)
    parser.on('closeTag', (name) => close(localName(name)))
  }
  if (listener.text !== undefined) {
    const text = listener.text.bind(listener)
    parser.on('text', (value) => text(decode(value)))
    parser.on('cdata', (value) => text(value))
  }
  const problem = parser.parse(decodeXml(bytes))
  if (problem != null) fail(problem)
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

function readAttribute(attributes: Record<string, string>, wanted: string): string | null {
  const value = attributes[wanted]
  if (value !== undefined) return decode(value)
  const prefixed = Object.keys(attributes).find((name) => name.endsWith(`:${wanted}`))
  return prefixed === undefined ? null : decode(attributes[prefixed] ?? '')
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('FILE_DAMAGED', { reason: 'encoding' }, { cause })
  }
}
