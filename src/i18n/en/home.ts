import type { Messages } from '../messages.ts'
import type { home as th } from '../th/home.ts'

export const home: Messages<typeof th> = {
  title: 'Home',
}
