/**
 * The search index by threes of characters: a phrase of them is told from far fewer places than one of pairs. What is
 * shorter, and whole words, stand in an index without places. It is filled after the migration (backup/rebuild-search.ts).
 */
export const searchThrees = `
DROP TABLE search_index;
DROP TABLE search_titles;
DELETE FROM search_entries;
-- body, title: overlapping threes of characters; dated: the C.E. year.
CREATE VIRTUAL TABLE search_index USING fts5 (body, title, dated, content='', contentless_delete=1, tokenize='ascii');
-- The longest column comes first: FTS5 names every other column in every list of places.
-- Letters, pairs of them and dictionary words of body and title, each once.
CREATE VIRTUAL TABLE search_pieces USING fts5 (pieces, content='', contentless_delete=1, tokenize='ascii', detail='none');
-- Titles once more by themselves: few pages, looked at first.
CREATE VIRTUAL TABLE search_titles USING fts5 (title, pieces, content='', contentless_delete=1, tokenize='ascii');

-- Which files have a content: asked whenever the words of one were read.
CREATE INDEX attachments_content ON attachments (content_sha256);
`
