import type { Messages } from '../messages.ts'
import type { settings as th } from '../th/settings.ts'

export const settings: Messages<typeof th> = {
  title: 'Settings',
}
