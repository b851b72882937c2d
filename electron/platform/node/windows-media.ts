import { win32 } from 'node:path'
import { AppError } from '../../contract/errors.ts'
import type { Media } from '../ports.ts'
import { runTool, type RunTool } from './run-tool.ts'

/**
 * Drives of Windows, asked and ejected through its own PowerShell. The scripts are constant; which drive is meant goes
 * by the environment, so nothing of a path is ever read as a command.
 */
const ASK = `
$ErrorActionPreference = 'Stop'
$drive = New-Object IO.DriveInfo $env:SAMUT_DRIVE
$bus = ''
try { $bus = (Get-Partition -DriveLetter $env:SAMUT_DRIVE.Substring(0, 1) | Get-Disk).BusType } catch { }
Write-Output "$($drive.DriveType)|$($drive.DriveFormat)|$bus"`

/** The verb comes back at once: the drive is gone when it is no longer ready. */
const EJECT = `
$ErrorActionPreference = 'Stop'
$item = (New-Object -ComObject Shell.Application).Namespace(17).ParseName($env:SAMUT_DRIVE)
if ($null -eq $item) { exit 3 }
$item.InvokeVerb('Eject')
for ($n = 0; $n -lt 60; $n++) {
  Start-Sleep -Milliseconds 500
  if (-not (New-Object IO.DriveInfo $env:SAMUT_DRIVE).IsReady) { exit 0 }
}
exit 2`

const STILL_THERE = 2
const NO_SUCH_DRIVE = 3
const ASK_MS = 20_000
const EJECT_MS = 60_000

/** @param systemDrive 'C:' */
export function windowsMedia(run: RunTool = runTool, systemDrive = process.env.SystemDrive ?? 'C:'): Media {
  // By its whole path: no program of that name in the current folder is taken for it.
  const powershell = win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const call = (script: string, drive: string, longestMs: number) =>
    run(powershell, ['-NoProfile', '-NonInteractive', '-Command', script], { env: { SAMUT_DRIVE: drive }, longestMs })

  return {
    async of(folder) {
      const drive = driveOf(folder)
      if (drive === null) return null
      const { code, output } = await call(ASK, drive, ASK_MS)
      const [, type, fileSystem, bus] = /^(\w+)\|(\w*)\|(\w*)\s*$/m.exec(output) ?? []
      if (code !== 0 || type === undefined) return null
      const removable = (type === 'Removable' || bus === 'USB') && drive !== systemDrive.toUpperCase()
      return { root: `${drive}\\`, fileSystem: fileSystem || null, removable, canEject: removable }
    },

    async eject(folder) {
      const drive = driveOf(folder)
      if (drive === null || !(await this.of(folder))?.removable) throw new AppError('EJECT_FAILED')
      const { code } = await call(EJECT, drive, EJECT_MS)
      if (code === STILL_THERE) throw new AppError('MEDIUM_BUSY')
      if (code === NO_SUCH_DRIVE) throw new AppError('FOLDER_GONE')
      if (code !== 0) throw new AppError('EJECT_FAILED')
    },
  }
}

/** 'E:' of 'E:\\สำรอง'; null of a path on the network. */
function driveOf(folder: string): string | null {
  return /^[a-z]:/i.exec(win32.resolve(folder))?.[0].toUpperCase() ?? null
}
