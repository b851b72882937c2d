import { find } from '../store/search-index.ts'
import type { HandlersOf } from './context.ts'

export const search = {
  'search.find': ({ text, limit }, { council }) => find(council.store.db, text, limit),
} satisfies HandlersOf<'search'>
