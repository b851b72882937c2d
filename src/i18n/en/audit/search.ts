import type { searchLog as thai } from '../../th/audit/search.ts'
import type { Messages } from '../../messages.ts'

export const searchLog: Messages<typeof thai> = {
  commands: {
    search: {
      save: 'Saved a search',
      removeSaved: 'Removed a saved search',
      restoreSaved: 'Brought back a saved search',
      remember: 'Remembered a recent search',
      forget: 'Forgot the recent searches',
    },
  },
  tables: { saved_searches: 'Saved search' },
  fields: { filters: 'Filters' },
}
