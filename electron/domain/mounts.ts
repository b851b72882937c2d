/** The table of mounted file systems that Linux keeps in /proc/self/mounts (proc(5), fstab(5)). */

export interface Mount {
  /** '/dev/sdb1'; for file systems without a device whatever names them. */
  device: string
  folder: string
  type: string
}

/** Blanks, tabs, line ends and backslashes in a field are written as three octal digits; Thai letters as they are. */
const unescaped = (field: string): string => field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

export function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [device, folder, type] = line.split(' ').map(unescaped)
    return device && folder && type ? [{ device, folder, type }] : []
  })
}

/** What an absolute path without links lies on: the deepest folder, and of several in one folder the one on top. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | null {
  const above = mounts.filter(({ folder }) => folder === '/' || path === folder || path.startsWith(`${folder}/`))
  return above.reduce<Mount | null>((best, mount) => (best && best.folder.length > mount.folder.length ? best : mount), null)
}
