/**
 * The search index, made anew: its rows are numbered by kind and date, so that the newest of each kind come first without
 * sorting, and what a letter or a whole word stands in is told without looking at every pair. It is filled after the
 * migration (open-council.ts). What stands in attached files is read once and kept beside their content.
 */
export const search = `
DROP TABLE search_index;
DROP TABLE search_entries;
CREATE TABLE search_entries (rowid INTEGER PRIMARY KEY, kind TEXT NOT NULL, record_id TEXT NOT NULL, title TEXT NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX search_entries_record ON search_entries (kind, record_id);
-- body, title: overlapping pairs of characters; words: letters and dictionary words, each once; dated: the C.E. year.
CREATE VIRTUAL TABLE search_index USING fts5 (body, words, title, dated, content='', contentless_delete=1, tokenize='ascii');
-- The longest column comes first: FTS5 names every other column in every list of places.
-- Titles once more by themselves: few pages, looked at first.
CREATE VIRTUAL TABLE search_titles USING fts5 (title, words, content='', contentless_delete=1, tokenize='ascii');

-- Words within attached files, by their content. "state": 'read', 'empty' (nothing but pictures), 'unreadable' with a reason.
CREATE TABLE file_texts (
  content_sha256 TEXT PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('read','empty','unreadable')), reason TEXT NOT NULL, text TEXT NOT NULL, read_at TEXT NOT NULL
) STRICT;
-- A user's own: what was asked last concerns the program alone and leaves no entry in the log.
CREATE TABLE recent_searches (user_id TEXT NOT NULL REFERENCES users (id), text TEXT NOT NULL, searched_at TEXT NOT NULL, PRIMARY KEY (user_id, text)) STRICT;
CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  user_id TEXT NOT NULL REFERENCES users (id), name TEXT NOT NULL, text TEXT NOT NULL, filters TEXT NOT NULL
) STRICT;
`
