import type { Messages } from '../messages.ts'
import type { members as th } from '../th/members.ts'

export const members: Messages<typeof th> = {
  title: 'Members',
}
