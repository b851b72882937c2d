import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this user's councils lie unless --data-dir or SAMUT_DATA_DIR says otherwise; the same for both shells. */
export function defaultDataFolder(): string {
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Samut Sapha')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Samut Sapha')
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'samut-sapha')
}

/** The value after `--name` on a command line. */
export function argument(name: string, args: readonly string[] = process.argv): string | undefined {
  const at = args.indexOf(`--${name}`)
  const joined = args.find((one) => one.startsWith(`--${name}=`))
  return joined ? joined.slice(name.length + 3) : at === -1 ? undefined : args[at + 1]
}
