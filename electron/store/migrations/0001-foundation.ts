/**
 * The first shape of a council's book. Names: ids are UUIDv7 text, …_on local dates, …_at UTC
 * instants, …_satang integer money; `deleted_at` marks what was removed and can still be brought back.
 */
export const foundation = `
CREATE TABLE council_profile (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('tambon','municipality','city')),
  province_code TEXT NOT NULL, amphoe_code TEXT NOT NULL, tambon_code TEXT,
  province_name TEXT NOT NULL, amphoe_name TEXT NOT NULL, tambon_name TEXT NOT NULL,
  registration_no TEXT NOT NULL, registered_on TEXT, phone TEXT NOT NULL, address TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0,1)),
  recovery_proved_at TEXT
) STRICT;

CREATE TABLE settings (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  "values" TEXT NOT NULL, checked_on TEXT NOT NULL
) STRICT;

CREATE TABLE users (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  display_name TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('secretary','assistant','chair','viewer')),
  slot_id TEXT NOT NULL
) STRICT;

CREATE TABLE imports (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, added INTEGER NOT NULL, skipped INTEGER NOT NULL
) STRICT;

CREATE TABLE organisations (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('local','traditional','other')),
  registration_no TEXT NOT NULL, registered_on TEXT, moo TEXT NOT NULL
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  title TEXT NOT NULL, given_name TEXT NOT NULL, family_name TEXT NOT NULL,
  national_id TEXT NOT NULL, born_on TEXT, phone TEXT NOT NULL, house_no TEXT NOT NULL, moo INTEGER,
  address TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX people_national_id ON people (national_id) WHERE national_id <> '' AND deleted_at IS NULL;

CREATE TABLE memberships (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES people (id), capacity TEXT NOT NULL CHECK (capacity IN ('delegate','expert')),
  organisation_id TEXT REFERENCES organisations (id), started_on TEXT NOT NULL, due_end_on TEXT NOT NULL,
  ended_on TEXT, end_reason TEXT NOT NULL, import_id TEXT REFERENCES imports (id)
) STRICT;
CREATE INDEX memberships_person ON memberships (person_id);
CREATE UNIQUE INDEX memberships_one_open ON memberships (person_id) WHERE ended_on IS NULL AND deleted_at IS NULL;

CREATE TABLE posts (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES people (id),
  post TEXT NOT NULL CHECK (post IN ('chair','vice_chair','secretary','treasurer','other')),
  label TEXT NOT NULL, started_on TEXT NOT NULL, ended_on TEXT
) STRICT;
CREATE INDEX posts_person ON posts (person_id);

CREATE TABLE meetings (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('ordinary','extraordinary')), number INTEGER NOT NULL, year INTEGER NOT NULL,
  held_on TEXT NOT NULL, starts_at TEXT, ends_at TEXT, place TEXT NOT NULL,
  recorder TEXT NOT NULL, checker TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('draft','adopted'))
) STRICT;
CREATE UNIQUE INDEX meetings_number ON meetings (kind, year, number) WHERE deleted_at IS NULL;

CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), parent_id TEXT REFERENCES agenda_items (id),
  position INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_items_meeting ON agenda_items (meeting_id);

CREATE TABLE resolutions (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id),
  number INTEGER NOT NULL, year INTEGER NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('acknowledge','adopt','agree','approve','disagree','assign','postpone')),
  text TEXT NOT NULL, votes TEXT, assignee TEXT NOT NULL, due_on TEXT,
  present_count INTEGER NOT NULL, quorum_met INTEGER NOT NULL CHECK (quorum_met IN (0,1))
) STRICT;
CREATE UNIQUE INDEX resolutions_number ON resolutions (year, number);
CREATE INDEX resolutions_meeting ON resolutions (meeting_id);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), person_id TEXT NOT NULL REFERENCES people (id),
  status TEXT CHECK (status IN ('present','absent','leave','substitute')), remark TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX attendance_once ON attendance (meeting_id, person_id);

CREATE TABLE guests (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), name TEXT NOT NULL, position TEXT NOT NULL
) STRICT;
CREATE INDEX guests_meeting ON guests (meeting_id);

CREATE TABLE issue_slots (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  position INTEGER NOT NULL, name TEXT NOT NULL
) STRICT;

CREATE TABLE projects (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  code TEXT NOT NULL, title TEXT NOT NULL, issue_ids TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('proposed','approved','running','finished','paused','cancelled')),
  moo TEXT NOT NULL, starts_on TEXT, ends_on TEXT, background TEXT NOT NULL, objectives TEXT NOT NULL
) STRICT;

CREATE TABLE resolution_links (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  project_id TEXT NOT NULL REFERENCES projects (id), resolution_id TEXT NOT NULL REFERENCES resolutions (id),
  kind TEXT NOT NULL CHECK (kind IN ('approves','changes_plan','notes_result','closes'))
) STRICT;
CREATE INDEX resolution_links_project ON resolution_links (project_id);
CREATE INDEX resolution_links_resolution ON resolution_links (resolution_id);

CREATE TABLE fundings (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  project_id TEXT NOT NULL REFERENCES projects (id),
  source TEXT NOT NULL, fiscal_year INTEGER NOT NULL,
  promised_satang INTEGER NOT NULL, received_satang INTEGER NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX fundings_project ON fundings (project_id);

-- A blob is one sealed file on disk, named by the SHA-256 of its sealed bytes; its key is kept only here.
CREATE TABLE blobs (
  content_sha256 TEXT PRIMARY KEY, sealed_sha256 TEXT NOT NULL, size INTEGER NOT NULL, sealed_size INTEGER NOT NULL,
  key BLOB NOT NULL, created_at TEXT NOT NULL
) STRICT;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('meeting','project','person','council')), owner_id TEXT NOT NULL,
  name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL,
  content_sha256 TEXT NOT NULL REFERENCES blobs (content_sha256)
) STRICT;
CREATE INDEX attachments_owner ON attachments (owner_kind, owner_id);

CREATE TABLE backups (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  path TEXT NOT NULL, size INTEGER NOT NULL, verified INTEGER NOT NULL CHECK (verified IN (0,1)), user_name TEXT NOT NULL
) STRICT;

-- Who, when, what, before and after. "content" (salted) can be erased for PDPA without breaking the chain:
-- hash = SHA-256(previous hash, seq, at, user, command, table, record, content_sha256).
CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, user_id TEXT NOT NULL, user_name TEXT NOT NULL, command TEXT NOT NULL,
  table_name TEXT NOT NULL, record_id TEXT NOT NULL, content TEXT, content_sha256 TEXT NOT NULL,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_record ON audit_log (record_id);
CREATE TABLE audit_head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;

-- Thai has no spaces: the index holds overlapping character pairs of the folded text (see search-index.ts).
CREATE TABLE search_entries (
  rowid INTEGER PRIMARY KEY, kind TEXT NOT NULL, record_id TEXT NOT NULL, page_id TEXT NOT NULL,
  title TEXT NOT NULL, body TEXT NOT NULL, on_date TEXT
) STRICT;
CREATE UNIQUE INDEX search_entries_record ON search_entries (kind, record_id);
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc P* S*'"
);
`
