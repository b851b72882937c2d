import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPackage } from '../../electron/backup/create-package.ts'
import { checkRoom, fatLimitError, mediumError } from '../../electron/backup/medium.ts'
import { packageFileName } from '../../electron/backup/package-name.ts'
import { decodeHeader, encodeHeader } from '../../electron/backup/tar.ts'
import { AppError } from '../../electron/contract/errors.ts'
import { FAT_FILE_LIMIT } from '../../electron/domain/file-systems.ts'
import { makeCouncil, packageInput } from '../support/council-folder.ts'
import { codeOf } from '../support/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'

const AT = new Date(2026, 4, 1, 9, 5)
const FAT = 0x4d44
const failure = (code: string) => Object.assign(new Error(code), { code })

test('a name is council, local date and time', () => {
  expect(packageFileName('สภาองค์กรชุมชนตำบลบ้านใหม่', AT)).toBe('สภาองค์กรชุมชนตำบลบ้านใหม่-2026-05-01-0905.sapha')
  expect(packageFileName('a/b\\c:d*"e"\u202e', AT, 3)).toBe('a-b-c-d-e-2026-05-01-0905_03.sapha')
  expect(packageFileName('...', AT)).toBe('council-2026-05-01-0905.sapha')
})

test('any council name gives a file name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const file = packageFileName(name, AT, 99)
      const ok = Buffer.byteLength(`${file}.part`) <= 255 && !/[\p{Cc}\\/:*?"<>|]/u.test(file) && !file.startsWith('.')
      return ok && file.endsWith('-2026-05-01-0905_99.sapha')
    }),
  )
})

test('a very long Thai council name is cut between characters, and the package is made', async () => {
  const council = await makeCouncil()
  const { info } = await createPackage(packageInput(council, tempFolder(), { councilName: 'ตำบลที่นี้ปู่ย่า'.repeat(25) }))
  expect(info.councilName).toHaveLength('ตำบลที่นี้ปู่ย่า'.length * 25)
})

test('a stick with FAT takes files below 4 GiB, said before writing', async () => {
  const medium = { type: FAT, freeBytes: 2 ** 40 }
  expect(await codeOf(() => checkRoom(medium, FAT_FILE_LIMIT, FAT_FILE_LIMIT))).toBe('succeeded')
  expect(await codeOf(() => checkRoom(medium, FAT_FILE_LIMIT + 1, FAT_FILE_LIMIT + 1))).toBe('FILE_TOO_LARGE_FOR_MEDIUM')
  expect(await codeOf(() => checkRoom({ ...medium, type: 0xef53 }, 2 ** 33, 2 ** 33))).toBe('succeeded')
  const full = failure('ENOSPC')
  expect(fatLimitError(full, FAT_FILE_LIMIT - 10, 4096)).toMatchObject({ code: 'FILE_TOO_LARGE_FOR_MEDIUM' })
  expect(fatLimitError(full, 1000, 4096)).toBe(full)
})

test('too little room is said before writing, with what is needed and what is free', () => {
  const check = () => checkRoom({ type: 0, freeBytes: 1000 }, 999, 999)
  expect(check).toThrow(AppError)
  expect(check).toThrow(expect.objectContaining({ code: 'DISK_FULL', details: { needed: 999 + 4 * 1024 * 1024, free: 1000 } }))
})

test('a failing folder that is no longer there was pulled out', async () => {
  const folder = tempFolder()
  expect(await mediumError(failure('EIO'), folder)).toMatchObject({ code: 'DISK_FAILED' })
  expect(await mediumError(failure('EIO'), `${folder}/gone`)).toMatchObject({ code: 'FOLDER_GONE' })
  expect(await mediumError(failure('EROFS'), folder)).toMatchObject({ code: 'FOLDER_READ_ONLY' })
})

test('a tar header is read back, and no other byte sequence is a header', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1), fc.nat(511), fc.integer({ min: 1, max: 255 }), (size, mtime, offset, mask) => {
      const entry = { name: `files/${randomBytes(32).toString('hex')}`, size, mtime }
      const block = encodeHeader(entry)
      const changed = Buffer.from(block)
      changed[offset] = (changed[offset] ?? 0) ^ mask
      return JSON.stringify(decodeHeader(block)) === JSON.stringify(entry) && decodeHeader(changed) === null
    }),
  )
})
