/**
 * A meeting's whole life: more kinds of meetings, the roll frozen when it opens, who came and left when, named votes,
 * minutes that are circulated, confirmed, adopted and amended with a chain of fingerprints, follow-ups, letters,
 * agenda templates and the delegates of s.21(12).
 */
export const meetingLife = `
-- Which kinds there are is for the contract to say. "stage" is the meeting's, "state" its minutes'. Called for "starts_at"; "begun_at" where it began at another time.
CREATE TABLE meetings_anew (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  kind TEXT NOT NULL, committee_id TEXT REFERENCES committees (id), number INTEGER NOT NULL, year INTEGER NOT NULL,
  held_on TEXT NOT NULL, starts_at TEXT, begun_at TEXT, ends_at TEXT, place TEXT NOT NULL, recorder TEXT NOT NULL, checker TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('planned','open','closed','failed')),
  state TEXT NOT NULL CHECK (state IN ('draft','circulated','adopted'))
) STRICT;
INSERT INTO meetings_anew
  SELECT id, revision, created_at, updated_at, deleted_at, kind, NULL, number, year, held_on, starts_at, NULL, ends_at, place, recorder, checker,
    CASE WHEN EXISTS (SELECT 1 FROM attendance WHERE meeting_id = meetings.id AND status IS NOT NULL) THEN 'closed' ELSE 'planned' END, state
  FROM meetings;
DROP TABLE meetings;
ALTER TABLE meetings_anew RENAME TO meetings;
CREATE UNIQUE INDEX meetings_number ON meetings (kind, coalesce(committee_id, ''), year, number) WHERE deleted_at IS NULL;

-- Who was in office when the meeting opened, as printed: later changes of the roll never alter it. "position": official order from 1.
CREATE TABLE meeting_roll (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), person_id TEXT NOT NULL REFERENCES people (id), position INTEGER NOT NULL,
  name TEXT NOT NULL, post_label TEXT NOT NULL, organisation_name TEXT
) STRICT;
CREATE UNIQUE INDEX meeting_roll_once ON meeting_roll (meeting_id, person_id) WHERE deleted_at IS NULL;
CREATE INDEX meeting_roll_person ON meeting_roll (person_id);

-- Coming late, leaving early and coming back: without a row, whoever is marked present was there from beginning to end.
CREATE TABLE movements (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('arrived','left')), at TEXT NOT NULL
) STRICT;
CREATE INDEX movements_meeting ON movements (meeting_id);
CREATE INDEX movements_person ON movements (person_id);

CREATE TABLE follow_ups (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  resolution_id TEXT NOT NULL REFERENCES resolutions (id), meeting_id TEXT NOT NULL REFERENCES meetings (id),
  task TEXT NOT NULL, owner TEXT NOT NULL, owner_person_id TEXT REFERENCES people (id), owner_committee_id TEXT REFERENCES committees (id),
  due_on TEXT, state TEXT NOT NULL CHECK (state IN ('open','done','dropped')),
  closed_on TEXT, closed_meeting_id TEXT REFERENCES meetings (id), closing TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX follow_ups_resolution ON follow_ups (resolution_id) WHERE deleted_at IS NULL;
CREATE INDEX follow_ups_meeting ON follow_ups (meeting_id);
CREATE INDEX follow_ups_person ON follow_ups (owner_person_id);
INSERT INTO follow_ups
  SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
      || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
    1, created_at, updated_at, NULL, id, meeting_id, text, assignee, NULL, NULL, due_on, 'open', NULL, NULL, ''
  FROM resolutions WHERE (verb = 'assign' OR trim(assignee) <> '') AND deleted_at IS NULL;
CREATE TABLE follow_up_notes (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  follow_up_id TEXT NOT NULL REFERENCES follow_ups (id), meeting_id TEXT REFERENCES meetings (id), noted_on TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_notes_follow_up ON follow_up_notes (follow_up_id);

-- "duties": JSON list of the numbers of s.21. An item may adopt the minutes of an earlier meeting, take up a follow-up, or go on with an item that was put off.
ALTER TABLE agenda_items ADD COLUMN duties TEXT NOT NULL DEFAULT '[]';
ALTER TABLE agenda_items ADD COLUMN adopts_meeting_id TEXT REFERENCES meetings (id);
ALTER TABLE agenda_items ADD COLUMN follow_up_id TEXT REFERENCES follow_ups (id);
ALTER TABLE agenda_items ADD COLUMN carried_from_id TEXT REFERENCES agenda_items (id);
CREATE INDEX agenda_items_adopts ON agenda_items (adopts_meeting_id) WHERE adopts_meeting_id IS NOT NULL;
CREATE INDEX agenda_items_follow_up ON agenda_items (follow_up_id) WHERE follow_up_id IS NOT NULL;
CREATE INDEX agenda_items_carried_from ON agenda_items (carried_from_id) WHERE carried_from_id IS NOT NULL;
CREATE TABLE recusals (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id), person_id TEXT NOT NULL REFERENCES people (id), reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX recusals_once ON recusals (agenda_item_id, person_id) WHERE deleted_at IS NULL;

-- "taken_at": local time; "series": what the number runs within.
ALTER TABLE resolutions ADD COLUMN taken_at TEXT;
ALTER TABLE resolutions ADD COLUMN task TEXT NOT NULL DEFAULT '';
ALTER TABLE resolutions ADD COLUMN vote_method TEXT NOT NULL DEFAULT '' CHECK (vote_method IN ('','unanimous','hand','named','secret'));
ALTER TABLE resolutions ADD COLUMN casting_vote TEXT NOT NULL DEFAULT '' CHECK (casting_vote IN ('','for','against'));
ALTER TABLE resolutions ADD COLUMN series TEXT NOT NULL DEFAULT 'year' CHECK (series IN ('year','meeting'));
DROP INDEX resolutions_number;
CREATE UNIQUE INDEX resolutions_number ON resolutions (year, number) WHERE series = 'year';
CREATE UNIQUE INDEX resolutions_number_in_meeting ON resolutions (meeting_id, number) WHERE series = 'meeting';
CREATE TABLE ballots (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  resolution_id TEXT NOT NULL REFERENCES resolutions (id), person_id TEXT NOT NULL REFERENCES people (id),
  choice TEXT CHECK (choice IN ('for','against','abstain'))
) STRICT;
CREATE UNIQUE INDEX ballots_once ON ballots (resolution_id, person_id);
CREATE INDEX ballots_person ON ballots (person_id);

-- The text of minutes as it stood, "content" as JSON: to list, compare and take back.
CREATE TABLE minutes_revisions (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), number INTEGER NOT NULL, reason TEXT NOT NULL, user_name TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX minutes_revisions_number ON minutes_revisions (meeting_id, number);
CREATE TABLE confirmations (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), person_id TEXT NOT NULL REFERENCES people (id),
  answer TEXT NOT NULL CHECK (answer IN ('agrees','corrects')), answered_on TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX confirmations_once ON confirmations (meeting_id, person_id) WHERE deleted_at IS NULL;
CREATE INDEX confirmations_person ON confirmations (person_id);

-- What follows is never changed and never removed.
CREATE TABLE adoptions (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  meeting_id TEXT NOT NULL UNIQUE REFERENCES meetings (id), way TEXT NOT NULL CHECK (way IN ('next','same','circulated')), adopted_on TEXT NOT NULL,
  by_meeting_id TEXT REFERENCES meetings (id), agenda_item_id TEXT REFERENCES agenda_items (id), resolution_id TEXT REFERENCES resolutions (id),
  corrections TEXT NOT NULL
) STRICT;
CREATE TABLE amendments (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), agenda_item_id TEXT REFERENCES agenda_items (id),
  by_meeting_id TEXT NOT NULL REFERENCES meetings (id), resolution_id TEXT REFERENCES resolutions (id), amended_on TEXT NOT NULL,
  old_text TEXT NOT NULL, new_text TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE INDEX amendments_meeting ON amendments (meeting_id);
-- hash = SHA-256(previous hash, seq, canonical "record"); the short code on paper is its beginning.
CREATE TABLE fingerprints (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  seq INTEGER NOT NULL UNIQUE, subject TEXT NOT NULL CHECK (subject IN ('adoption','amendment')), subject_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id), record TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX fingerprints_meeting ON fingerprints (meeting_id);

-- Letters that go out, in one series of numbers for each calendar year.
CREATE TABLE letters (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  kind TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, dated_on TEXT NOT NULL, subject TEXT NOT NULL, addressee TEXT NOT NULL,
  meeting_id TEXT REFERENCES meetings (id), resolution_id TEXT REFERENCES resolutions (id), signatory TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX letters_number ON letters (year, number);
CREATE INDEX letters_meeting ON letters (meeting_id);
CREATE INDEX letters_resolution ON letters (resolution_id);
-- Letterhead, footer and standing sentences of the council's papers: one row.
CREATE TABLE paper_texts (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, "values" TEXT NOT NULL
) STRICT;
CREATE TABLE agenda_templates (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  name TEXT NOT NULL, items TEXT NOT NULL
) STRICT;

-- s.21(12): who is sent to the provincial meeting of a calendar year.
CREATE TABLE delegates (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT,
  year INTEGER NOT NULL, person_id TEXT NOT NULL REFERENCES people (id), named_on TEXT NOT NULL,
  resolution_id TEXT REFERENCES resolutions (id), note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX delegates_once ON delegates (year, person_id) WHERE deleted_at IS NULL;
`
