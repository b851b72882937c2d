import { shell } from 'electron'
import { AppError } from '../../contract/errors.ts'
import type { Opener } from '../ports.ts'

/** Only ever given a copy that the program made itself, of a kind that cannot run (see contract/files.ts). */
export const electronOpener: Opener = {
  async open(path) {
    const failure = await shell.openPath(path)
    if (failure !== '') throw new AppError('FILE_NOT_OPENED')
  },
}
