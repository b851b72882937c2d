import { foundation } from './0001-foundation.ts'
import { contacts } from './0002-contacts.ts'
import { importItems } from './0003-imports.ts'
import { rolls } from './0004-rolls.ts'
import { importKinds } from './0005-import-kinds.ts'
import { outsiders } from './0006-outsiders.ts'
import { meetingLife } from './0007-meetings.ts'
import { selfManagement } from './0008-self-management.ts'
import { search } from './0009-search.ts'
import { searchThrees } from './0010-search-threes.ts'

/** Forward only, in order; migration n leads to PRAGMA user_version n. Never edit one that was released. */
export const MIGRATIONS: readonly string[] = [foundation, contacts, importItems, rolls, importKinds, outsiders, meetingLife, selfManagement, search, searchThrees]

export const SCHEMA_VERSION = MIGRATIONS.length
