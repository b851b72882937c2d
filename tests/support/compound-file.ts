/** [MS-CFB]: the header, and in its second sector a directory whose second entry has this name. */
export function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(512 * 4)
  bytes.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  const view = new DataView(bytes.buffer)
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  const name = (at: number, text: string) => [...text].forEach((letter, index) => view.setUint16(at + index * 2, letter.charCodeAt(0), true))
  name(1024, 'Root Entry')
  name(1024 + 128, stream)
  return bytes
}
