import { nameOutside } from '../../electron/contract/files.ts'

/** Hands a file to the browser's downloads, or to Electron's save dialog. */
export function saveFile({ name, bytes }: { name: string; bytes: Uint8Array }, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = nameOutside(name)
  link.click()
  // The download has begun by the next turn, but a save dialog may read later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
