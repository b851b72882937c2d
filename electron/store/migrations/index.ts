import { foundation } from './0001-foundation.ts'
import { contacts } from './0002-contacts.ts'

/** Forward only, in order; migration n leads to PRAGMA user_version n. Never edit one that was released. */
export const MIGRATIONS: readonly string[] = [foundation, contacts]

export const SCHEMA_VERSION = MIGRATIONS.length
