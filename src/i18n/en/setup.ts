import type { Messages } from '../messages.ts'
import type { setup as th } from '../th/setup.ts'

export const setup: Messages<typeof th> = {
  title: 'Getting started',
}
