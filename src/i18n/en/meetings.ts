import type { Messages } from '../messages.ts'
import type { meetings as th } from '../th/meetings.ts'

export const meetings: Messages<typeof th> = {
  title: 'Meetings',
}
