/**
 * What an import wrote, so that the whole of it can be taken back, and what the user said about the columns
 * of a file, so that the next file of the same layout is understood at once.
 */
export const importItems = `
ALTER TABLE imports ADD COLUMN updated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN organisations_added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN user_name TEXT NOT NULL DEFAULT '';
ALTER TABLE imports ADD COLUMN undone_at TEXT;

-- "before": null for a record that the import made, else the fields it changed as they were. "revision": as the import left it.
CREATE TABLE import_items (
  import_id TEXT NOT NULL REFERENCES imports (id), position INTEGER NOT NULL,
  table_name TEXT NOT NULL, record_id TEXT NOT NULL, revision INTEGER NOT NULL, before TEXT,
  PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_items_record ON import_items (record_id);
CREATE INDEX memberships_organisation ON memberships (organisation_id);

-- "signature" is a digest of the headings; "columns" says what each place of such a file means.
CREATE TABLE import_layouts (signature TEXT PRIMARY KEY, columns TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
`
