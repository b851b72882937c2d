import { constants } from 'node:fs'
import { access, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../contract/errors.ts'
import { mountOf, parseMounts, type Mount } from '../../domain/mounts.ts'
import type { Media } from '../ports.ts'
import { runTool, type RunTool } from './run-tool.ts'

/** What of the machine is looked at and called: a test gives its own. */
export interface LinuxMachine {
  run: RunTool
  /** The text of /proc/self/mounts. */
  mounts(): Promise<string>
  realPath(path: string): Promise<string>
  /** The disk that a device such as '/dev/sdb1' is on, and whether it can be pulled out; null when that is unknown. */
  diskOf(device: string): Promise<{ name: string; removable: boolean } | null>
  /** Path of udisksctl, which desktops let users unmount with; null where it is not. */
  udisksctl(): Promise<string | null>
}

/** Unmounting waits for what a slow stick has not taken yet. */
const UNMOUNT_MS = 10 * 60_000
const POWER_OFF_MS = 60_000
/** In English, whatever language the desktop speaks. */
const ENV = { LC_ALL: 'C' }

export function linuxMedia(machine: LinuxMachine = thisMachine): Media {
  const readMounts = async (): Promise<Mount[]> => parseMounts(await machine.mounts())

  async function locate(folder: string) {
    const mount = mountOf(await readMounts(), await machine.realPath(folder))
    if (!mount) return null
    const disk = mount.device.startsWith('/dev/') ? await machine.diskOf(mount.device) : null
    // A system that was itself started from a stick is not taken away from under itself.
    return { mount, disk, removable: disk?.removable === true && mount.folder !== '/' }
  }

  return {
    async of(folder) {
      const found = await locate(folder).catch(() => null)
      if (!found) return null
      const { mount, removable } = found
      return { root: mount.folder, fileSystem: mount.type, removable, canEject: removable && (await machine.udisksctl()) !== null }
    },

    async eject(folder) {
      const found = await locate(folder).catch(() => {
        throw new AppError('FOLDER_GONE')
      })
      const tool = await machine.udisksctl()
      if (!found?.removable || !found.disk || tool === null) throw new AppError('EJECT_FAILED')
      const { device } = found.mount
      // A disk of several parts is pulled out as one.
      for (const part of await partsOf(found.disk.name)) await unmount(tool, part)
      // Without power the light goes out. A card reader has none to take: what is unmounted may be pulled out all the same.
      await machine.run(tool, ['power-off', '--no-user-interaction', '-b', device], { env: ENV, longestMs: POWER_OFF_MS })
    },
  }

  async function partsOf(disk: string): Promise<string[]> {
    const parts = new Set<string>()
    for (const { device } of await readMounts()) {
      if (device.startsWith('/dev/') && (await machine.diskOf(device))?.name === disk) parts.add(device)
    }
    return [...parts]
  }

  async function unmount(tool: string, device: string): Promise<void> {
    const { code, output } = await machine.run(tool, ['unmount', '--no-user-interaction', '-b', device], { env: ENV, longestMs: UNMOUNT_MS })
    if (code === 0 || !(await readMounts()).some((mount) => mount.device === device)) return
    throw new AppError(/busy/i.test(output) ? 'MEDIUM_BUSY' : 'EJECT_FAILED')
  }
}

const thisMachine: LinuxMachine = {
  run: runTool,
  mounts: () => readFile('/proc/self/mounts', 'utf8'),
  realPath: (path) => realpath(path),

  async diskOf(device) {
    try {
      // For example /sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/…/block/sdb/sdb1
      const node = await realpath(join('/sys/class/block', basename(await realpath(device))))
      const isPart = await stat(join(node, 'partition')).then(() => true, () => false)
      const disk = isPart ? dirname(node) : node
      const flag = (await readFile(join(disk, 'removable'), 'utf8')).trim()
      // Disks in a case with a USB plug call themselves fixed.
      return { name: basename(disk), removable: flag === '1' || /\/usb\d+\//.test(disk) }
    } catch {
      return null
    }
  },

  async udisksctl() {
    for (const path of ['/usr/bin/udisksctl', '/bin/udisksctl', '/usr/local/bin/udisksctl']) {
      if (await access(path, constants.X_OK).then(() => true, () => false)) return path
    }
    return null
  },
}
