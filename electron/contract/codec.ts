/**
 * Binary values over a JSON door: a Uint8Array becomes { $bytes: base64 }.
 * IPC needs none of this (structured clone); both ends of the HTTP door use it.
 */
const CHUNK = 0x8000

/** Of its own where the browser has it (ECMAScript 2026): letter by letter held the window up. */
type OwnBase64 = Uint8Array & { toBase64?: () => string }

function toBase64(bytes: OwnBase64): string {
  if (bytes.toBase64 !== undefined) return bytes.toBase64()
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(binary)
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, part: unknown) {
    // Not `part`: Node's Buffer has become a list of numbers by then (its toJSON is asked first).
    const bytes = this[key]
    return bytes instanceof Uint8Array ? { $bytes: toBase64(bytes) } : part
  })
}

/** @throws SyntaxError when the text is not JSON. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    if (part !== null && typeof part === 'object' && '$bytes' in part && typeof part.$bytes === 'string') {
      return fromBase64(part.$bytes)
    }
    return part
  })
}
