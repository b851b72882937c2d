import type { Messages } from '../messages.ts'
import type { imports as th } from '../th/imports.ts'

export const imports: Messages<typeof th> = {
  title: 'Import a member roll',
}
