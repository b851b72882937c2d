import type { Messages } from '../messages.ts'
import type { search as th } from '../th/search.ts'

export const search: Messages<typeof th> = {
  title: 'Search',
}
