/** Other councils' contact cards, and this council's signing key. */
export const contacts = `
CREATE TABLE contacts (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  council_id TEXT NOT NULL, name TEXT NOT NULL, recipient TEXT NOT NULL, verify_key TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX contacts_council ON contacts (council_id) WHERE deleted_at IS NULL;

-- Ed25519, made with the council's first card. It stays here: packages for others go without it.
CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY CHECK (id = 1), public_key BLOB NOT NULL, secret_key BLOB NOT NULL
) STRICT;
`
