import type { search as thai } from '../th/search.ts'
import type { Messages } from '../messages.ts'

export const search: Messages<typeof thai> = {
  title: 'Search',
  box: 'Search the whole book',
}
