import { expect, test } from 'vitest'
import { AppError } from '../../electron/contract/errors.ts'
import { mapDiskError } from '../../electron/domain/disk-errors.ts'

const failure = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['EROFS', 'FOLDER_READ_ONLY'],
  ['EACCES', 'FOLDER_READ_ONLY'],
  ['SQLITE_READONLY_DIRECTORY', 'FOLDER_READ_ONLY'],
  ['ENOENT', 'FOLDER_GONE'],
  ['ENODEV', 'FOLDER_GONE'],
  ['EIO', 'DISK_FAILED'],
  ['SQLITE_IOERR_WRITE', 'DISK_FAILED'],
  ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
  ['EFBIG', 'FILE_TOO_LARGE_FOR_MEDIUM'],
])('%s means %s', (code, meaning) => {
  expect(mapDiskError(failure(code))).toMatchObject({ code: meaning, details: { cause: code } })
})

test('what is not about the disk stays what it is', () => {
  for (const other of [failure('SQLITE_CONSTRAINT_UNIQUE'), failure('SQLITE_CORRUPT'), new Error('x'), 'text', null]) {
    expect(mapDiskError(other)).toBeNull()
  }
  const own = new AppError('CANCELLED')
  expect(mapDiskError(own)).toBe(own)
})
