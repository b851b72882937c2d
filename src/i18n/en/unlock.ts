import type { Messages } from '../messages.ts'
import type { unlock as th } from '../th/unlock.ts'

export const unlock: Messages<typeof th> = {
  title: 'Open the council book',
  council: 'Council',
  passphrase: 'Passphrase',
  open: 'Open the council book',
}
