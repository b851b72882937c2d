import type Database from 'better-sqlite3'
import { select, statement } from '../table.ts'
import { CONTACTS, type ContactRow } from '../tables.ts'

export function contacts(db: Database.Database): ContactRow[] {
  return select(db, CONTACTS, '1', [], 'name, id')
}

export function contactOf(db: Database.Database, councilId: string): ContactRow | null {
  return select(db, CONTACTS, 'council_id = ?', [councilId])[0] ?? null
}

export interface SigningKeyRow {
  publicKey: Uint8Array
  secretKey: Uint8Array
}

export function signingKey(db: Database.Database): SigningKeyRow | null {
  const row = statement(db, 'SELECT public_key AS publicKey, secret_key AS secretKey FROM signing_key').get() as SigningKeyRow | undefined
  return row ?? null
}

/** Inside a write(). */
export function insertSigningKey(db: Database.Database, { publicKey, secretKey }: SigningKeyRow): void {
  statement(db, 'INSERT INTO signing_key (id, public_key, secret_key) VALUES (1, ?, ?)').run(Buffer.from(publicKey), Buffer.from(secretKey))
}
