import type { Messages } from '../messages.ts'
import type { backups as th } from '../th/backups.ts'

export const backups: Messages<typeof th> = {
  title: 'Backup',
}
