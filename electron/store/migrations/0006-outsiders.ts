/**
 * What a roll met in use: a leak that need not be told to the Office, two people of one name who are not one,
 * and people from outside the council on its committees.
 */
export const outsiders = `
-- PDPA s.37(4): a breach "unlikely to result in a risk" need not be told. Without "no_risk_at" the 72 hours run.
ALTER TABLE breaches ADD COLUMN no_risk_at TEXT;
ALTER TABLE breaches ADD COLUMN no_risk_by TEXT NOT NULL DEFAULT '';
ALTER TABLE breaches ADD COLUMN no_risk_reason TEXT NOT NULL DEFAULT '';

-- "These are two different people": one row for a pair, the lesser id first.
CREATE TABLE distinct_people (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  one_id TEXT NOT NULL REFERENCES people (id), other_id TEXT NOT NULL REFERENCES people (id), user_name TEXT NOT NULL,
  CHECK (one_id < other_id)
) STRICT;
CREATE UNIQUE INDEX distinct_people_pair ON distinct_people (one_id, other_id) WHERE deleted_at IS NULL;
CREATE INDEX distinct_people_other ON distinct_people (other_id);

-- A seat is that of a person of the book, or of an outsider by name. "affiliation" is an outsider's.
CREATE TABLE committee_seats_anew (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  committee_id TEXT NOT NULL REFERENCES committees (id), person_id TEXT REFERENCES people (id),
  outsider_name TEXT NOT NULL DEFAULT '', affiliation TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL, started_on TEXT NOT NULL, ended_on TEXT,
  CHECK ((person_id IS NULL) = (outsider_name <> ''))
) STRICT;
INSERT INTO committee_seats_anew (id, revision, created_at, updated_at, deleted_at, committee_id, person_id, role, started_on, ended_on)
  SELECT id, revision, created_at, updated_at, deleted_at, committee_id, person_id, role, started_on, ended_on FROM committee_seats;
DROP TABLE committee_seats;
ALTER TABLE committee_seats_anew RENAME TO committee_seats;
CREATE INDEX committee_seats_committee ON committee_seats (committee_id);
CREATE INDEX committee_seats_person ON committee_seats (person_id);
`
