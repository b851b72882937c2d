/**
 * What a roll is kept for: the whole of a community organisation and its standing over time, how a term began and
 * why it ended, committees, and what the PDPA asks of whoever keeps personal data.
 */
export const rolls = `
ALTER TABLE organisations ADD COLUMN founded_on TEXT;
ALTER TABLE organisations ADD COLUMN activity TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations ADD COLUMN member_count INTEGER;
ALTER TABLE organisations ADD COLUMN leader TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations ADD COLUMN seats INTEGER;
ALTER TABLE organisations ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- One row for each change of standing; without a row an organisation is registered.
CREATE TABLE organisation_statuses (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  status TEXT NOT NULL CHECK (status IN ('registered','suspended','dissolved')), started_on TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE INDEX organisation_statuses_organisation ON organisation_statuses (organisation_id);

-- "end_kind" is '' for terms that go on and for ends from before it was kept. "replaces_id": the term whose seat a by-election filled.
ALTER TABLE memberships ADD COLUMN elected_meeting_id TEXT REFERENCES meetings (id);
ALTER TABLE memberships ADD COLUMN replaces_id TEXT REFERENCES memberships (id);
ALTER TABLE memberships ADD COLUMN end_kind TEXT NOT NULL DEFAULT ''
  CHECK (end_kind IN ('','expired','resigned','died','disqualified','recalled','dissolved','absent','other'));
CREATE INDEX memberships_elected ON memberships (elected_meeting_id);
CREATE INDEX memberships_replaces ON memberships (replaces_id);

CREATE TABLE committees (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  name TEXT NOT NULL, started_on TEXT NOT NULL, ended_on TEXT, note TEXT NOT NULL
) STRICT;
CREATE TABLE committee_seats (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  committee_id TEXT NOT NULL REFERENCES committees (id), person_id TEXT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL, started_on TEXT NOT NULL, ended_on TEXT
) STRICT;
CREATE INDEX committee_seats_committee ON committee_seats (committee_id);
CREATE INDEX committee_seats_person ON committee_seats (person_id);

-- PDPA ss. 19 and 24: why personal data of a person is kept. "erased_at": all but the name was cleared (s.33).
ALTER TABLE people ADD COLUMN erased_at TEXT;
CREATE TABLE consents (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES people (id), purpose TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('consent','contract','legal_duty','public_task','vital_interest','legitimate_interest')),
  version TEXT NOT NULL, given_on TEXT NOT NULL, withdrawn_on TEXT, note TEXT NOT NULL
) STRICT;
CREATE INDEX consents_person ON consents (person_id);

-- PDPA s.37(4): a leak is told to the Office within 72 hours of "known_at".
CREATE TABLE breaches (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  known_at TEXT NOT NULL, happened TEXT NOT NULL, data_kinds TEXT NOT NULL, people_count INTEGER,
  high_risk INTEGER NOT NULL CHECK (high_risk IN (0,1)), office_told_at TEXT, people_told_at TEXT, note TEXT NOT NULL
) STRICT;

-- Two records of one person made one. "moved": JSON of what was moved and changed, by which the merge is taken back.
CREATE TABLE person_merges (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  kept_id TEXT NOT NULL REFERENCES people (id), merged_id TEXT NOT NULL REFERENCES people (id),
  moved TEXT NOT NULL, user_name TEXT NOT NULL, undone_at TEXT
) STRICT;
CREATE INDEX person_merges_kept ON person_merges (kept_id);

-- Files can stand with more kinds of records. Which kinds there are is for the contract to say: a table is not made anew for each.
CREATE TABLE attachments_anew (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  owner_kind TEXT NOT NULL, owner_id TEXT NOT NULL,
  name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL,
  content_sha256 TEXT NOT NULL REFERENCES blobs (content_sha256)
) STRICT;
INSERT INTO attachments_anew SELECT * FROM attachments;
DROP TABLE attachments;
ALTER TABLE attachments_anew RENAME TO attachments;
CREATE INDEX attachments_owner ON attachments (owner_kind, owner_id);
`
