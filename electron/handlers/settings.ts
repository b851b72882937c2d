import * as councilQueries from '../store/queries/council.ts'
import { SETTINGS, type SettingsRow } from '../store/tables.ts'
import type { SettingsRecord } from '../contract/settings.ts'
import { write, type HandlersOf } from './context.ts'

const toRecord = ({ values, checkedOn, revision }: SettingsRow): SettingsRecord => ({ values, checkedOn, revision })

export const settings = {
  'settings.get': (_input, { council }) => toRecord(councilQueries.settings(council.store.db)),

  'settings.save': ({ values, checkedOn, revision }, context) => {
    const { id } = councilQueries.settings(context.council.store.db)
    return toRecord(write(context, (writer) => writer.update(SETTINGS, { id, revision }, { values, checkedOn })))
  },
} satisfies HandlersOf<'settings'>
