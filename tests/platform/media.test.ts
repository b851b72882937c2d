import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileLimitOf } from '../../electron/domain/file-systems.ts'
import { mountOf, parseMounts } from '../../electron/domain/mounts.ts'
import { linuxMedia, type LinuxMachine } from '../../electron/platform/node/linux-media.ts'
import type { ToolResult } from '../../electron/platform/node/run-tool.ts'
import { runTool } from '../../electron/platform/node/run-tool.ts'
import { windowsMedia } from '../../electron/platform/node/windows-media.ts'
import { codeOf } from '../support/failures.ts'

const MOUNTS = `/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sda1 /boot/efi vfat rw 0 0
/dev/sdb1 /media/somsri/สภา\\040ตำบล vfat rw,nosuid 0 0
/dev/sdb2 /media/somsri/สภา\\040ตำบล/ใน exfat rw 0 0
/dev/sdc1 /media/somsri/กล้อง exfat rw 0 0
tmpfs /media/somsri/กล้อง/tmp tmpfs rw 0 0
`
const STICK = '/media/somsri/สภา ตำบล'

describe('the mounted file systems', () => {
  const mounts = parseMounts(MOUNTS)
  test.each([
    ['/home/somsri', '/', 'ext4'],
    [STICK, STICK, 'vfat'],
    [`${STICK}/สำรอง`, STICK, 'vfat'],
    [`${STICK}/ใน/ลึก`, `${STICK}/ใน`, 'exfat'],
    ['/media/somsri/สภา ตำบลอื่น', '/', 'ext4'],
    ['/media/somsri/กล้อง', '/media/somsri/กล้อง', 'exfat'],
  ])('%s lies on %s, %s', (path, folder, type) => {
    expect(mountOf(mounts, path)).toMatchObject({ folder, type })
  })

  test('of two in one folder the later one is on top', () => {
    const twice = parseMounts('/dev/a /mnt ext4 rw 0 0\n/dev/b /mnt vfat rw 0 0\n')
    expect(mountOf(twice, '/mnt/x')?.device).toBe('/dev/b')
  })

  test('any name comes back from its escaped form', () => {
    const escape = (name: string) => name.replace(/[ \t\n\\]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`)
    fc.assert(fc.property(fc.stringMatching(/^[ก-๙a-z \t\n\\0-9]{1,20}$/u), (name) => mountOf(parseMounts(`/dev/x /media/${escape(name)} vfat rw 0 0\n`), `/media/${name}/y`) !== null))
  })
})

test.each([
  ['vfat', true], ['msdos', true], ['FAT32', true], ['FAT', true], ['fuse.fusefat', true],
  ['exfat', false], ['exFAT', false], ['NTFS', false], ['ext4', false], ['fuseblk', false],
])('%s takes no file of 4 GiB: %s', (name, limited) => {
  expect(fileLimitOf(name) !== null).toBe(limited)
})

/** A computer whose tools answer as told, and which unmounts what it is asked to unless it is busy. */
function fakeLinux({ busy = [] as string[], refusal = '', tool = '/usr/bin/udisksctl' as string | null } = {}) {
  const calls: string[][] = []
  let mounts = MOUNTS
  const machine: LinuxMachine = {
    run: (file, args) => {
      calls.push([file, ...args])
      const device = args.at(-1) ?? ''
      let result: ToolResult = { code: 0, output: '' }
      if (args[0] === 'power-off') result = { code: 1, output: 'Error powering off drive: No usb device' }
      else if (refusal !== '') result = { code: 1, output: refusal }
      else if (busy.includes(device)) result = { code: 1, output: `Error unmounting ${device}: GDBus.Error:org.freedesktop.UDisks2.Error.DeviceBusy: target is busy` }
      else mounts = mounts.split('\n').filter((line) => !line.startsWith(`${device} `)).join('\n')
      return Promise.resolve(result)
    },
    mounts: () => Promise.resolve(mounts),
    realPath: (path) => Promise.resolve(path),
    diskOf: (device) => Promise.resolve({ name: device.slice(5, 8), removable: !device.startsWith('/dev/sda') }),
    udisksctl: () => Promise.resolve(tool),
  }
  return { media: linuxMedia(machine), calls }
}

describe('on Linux', () => {
  test('a stick is known by its disk, its file system and whether there is something to eject it with', async () => {
    const { media } = fakeLinux()
    expect(await media.of(`${STICK}/สำรอง`)).toEqual({ root: STICK, fileSystem: 'vfat', removable: true, canEject: true })
    expect(await media.of('/home/somsri')).toMatchObject({ removable: false, canEject: false })
    expect(await fakeLinux({ tool: null }).media.of(STICK)).toMatchObject({ removable: true, canEject: false })
  })

  test('every part of the disk is unmounted before the power is taken, and a reader without power to take is fine', async () => {
    const { media, calls } = fakeLinux()
    await media.eject(STICK)
    expect(calls.map(([, what, , , device]) => `${what} ${device}`)).toEqual(['unmount /dev/sdb1', 'unmount /dev/sdb2', 'power-off /dev/sdb1'])
    expect(calls.every(([file]) => file === '/usr/bin/udisksctl')).toBe(true)
    expect(await media.of(STICK)).toMatchObject({ root: '/', removable: false })
  })

  test('a stick in use, one that the system refuses, a disk that stays and a missing tool each say so; no power is taken', async () => {
    const attempt = async (options: Parameters<typeof fakeLinux>[0], folder = STICK) => {
      const { media, calls } = fakeLinux(options)
      const code = await codeOf(() => media.eject(folder))
      expect(calls.some((call) => call.includes('power-off'))).toBe(false)
      return code
    }
    expect(await attempt({ busy: ['/dev/sdb2'] })).toBe('MEDIUM_BUSY')
    expect(await attempt({ refusal: 'Error.NotAuthorizedCanObtain: Not authorized' })).toBe('EJECT_FAILED')
    expect(await attempt({}, '/home/somsri')).toBe('EJECT_FAILED')
    expect(await attempt({ tool: null })).toBe('EJECT_FAILED')
  })
})

describe('on Windows', () => {
  const fakeWindows = (answers: ToolResult[]) => {
    const calls: { file: string; args: readonly string[]; drive: string | undefined }[] = []
    const media = windowsMedia((file, args, { env }) => {
      calls.push({ file, args, drive: env?.['SAMUT_DRIVE'] })
      return Promise.resolve(answers[calls.length - 1] ?? { code: null, output: '' })
    }, 'C:')
    return { media, calls }
  }
  const stick = { code: 0, output: 'Removable|FAT32|USB\r\n' }

  test('a drive is asked for its kind and file system', async () => {
    expect(await fakeWindows([stick]).media.of('E:\\สำรอง')).toEqual({ root: 'E:\\', fileSystem: 'FAT32', removable: true, canEject: true })
    expect(await fakeWindows([{ code: 0, output: 'Fixed|NTFS|USB\r\n' }]).media.of('f:\\')).toMatchObject({ fileSystem: 'NTFS', removable: true })
    expect(await fakeWindows([{ code: 0, output: 'Fixed|NTFS|SATA\r\n' }]).media.of('D:\\')).toMatchObject({ removable: false, canEject: false })
    expect(await fakeWindows([{ code: 0, output: 'Fixed|NTFS|USB\r\n' }]).media.of('C:\\Users')).toMatchObject({ removable: false })
    expect(await fakeWindows([{ code: 1, output: 'drive not ready' }]).media.of('E:\\')).toBeNull()
    expect(await fakeWindows([]).media.of('\\\\server\\share\\สำรอง')).toBeNull()
  })

  test('nothing of a path is part of a command: only the drive letter goes out, by the environment', async () => {
    const { media, calls } = fakeWindows([stick, { code: 0, output: '' }])
    await media.eject("E:\\'; Remove-Item C:\\ -Recurse; '")
    for (const { args, file, drive } of calls) {
      expect(args.join(' ')).not.toContain('Remove-Item')
      expect(file).toMatch(/^[A-Z]:\\.*powershell\.exe$/i)
      expect(drive).toBe('E:')
    }
    const same = fakeWindows([stick, { code: 0, output: '' }])
    await same.media.eject('E:\\')
    expect(same.calls.map(({ args }) => args)).toEqual(calls.map(({ args }) => args))
  })

  test.each([[2, 'MEDIUM_BUSY'], [3, 'FOLDER_GONE'], [1, 'EJECT_FAILED'], [null, 'EJECT_FAILED'], [0, 'succeeded']] as const)('an ejection that ends with %s is %s', async (code, meaning) => {
    const { media } = fakeWindows([stick, { code, output: '' }])
    expect(await codeOf(() => media.eject('E:\\'))).toBe(meaning)
  })
})

test('a tool of the system gets its arguments as they are, and what it is not there for is no exception', async () => {
  const echo = await runTool(process.execPath, ['-e', 'console.log(JSON.stringify([process.argv.slice(1), process.env.GIVEN]))', '$(id) ;`x`', 'ไทย'], { env: { GIVEN: 'yes' }, longestMs: 20_000 })
  expect(JSON.parse(echo.output)).toEqual([['$(id) ;`x`', 'ไทย'], 'yes'])
  expect(await runTool('/nowhere/tool', [], { longestMs: 1000 })).toMatchObject({ code: null })
  expect(await runTool(process.execPath, ['-e', 'process.exit(3)'], { longestMs: 20_000 })).toMatchObject({ code: 3 })
})
