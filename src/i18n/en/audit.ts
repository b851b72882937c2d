import type { Messages } from '../messages.ts'
import type { audit as th } from '../th/audit.ts'

export const audit: Messages<typeof th> = {
  title: 'History of changes',
}
