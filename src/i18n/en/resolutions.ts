import type { Messages } from '../messages.ts'
import type { resolutions as th } from '../th/resolutions.ts'

export const resolutions: Messages<typeof th> = {
  title: 'Resolutions and follow-up',
}
