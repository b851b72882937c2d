import { nameOutside } from '../../electron/contract/files.ts'
import { i18n } from '../i18n/index.ts'
import { showDone } from './toasts.tsx'

/** Hands a file to the browser's downloads, or to Electron's save dialog. A name that is too long there is shortened, and that is said. */
export function saveFile({ name, bytes }: { name: string; bytes: Uint8Array }, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = nameOutside(name)
  link.click()
  if (link.download !== name) showDone(i18n.t('attachments:nameShortened', { name: link.download }))
  // The download has begun by the next turn, but a save dialog may read later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
