import { AppError } from '../../contract/errors.ts'
import type { Media } from '../ports.ts'
import { linuxMedia } from './linux-media.ts'
import { windowsMedia } from './windows-media.ts'

/** Systems that the program is not made for: nothing is known, nothing is offered. */
const unknown: Media = {
  of: () => Promise.resolve(null),
  eject: () => Promise.reject(new AppError('EJECT_FAILED')),
}

export const nodeMedia: Media = process.platform === 'linux' ? linuxMedia() : process.platform === 'win32' ? windowsMedia() : unknown
