import type { Messages } from '../messages.ts'
import type { projects as th } from '../th/projects.ts'

export const projects: Messages<typeof th> = {
  title: 'Projects',
}
