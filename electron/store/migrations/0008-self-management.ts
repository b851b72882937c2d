/**
 * Self-management in the Pa Khlok pattern: a project's steps, team, partners, money by instalments and spendings,
 * activities, indicators and copies; the welfare fund; partners; the assembly and its proposals to plans.
 */

const BASE = 'id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT'

/** A random UUID, version 4, for rows that a migration makes. */
const UUID = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
  || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`

/** Words for a council that is on record already; a new one gets them when it is made. Goals and partners are those of the Phuket source. */
function words(list: string, names: readonly string[], where: string): string {
  const rows = names.map((name, at) => `(${at + 1}, '${name}')`).join(', ')
  return `INSERT INTO words SELECT ${UUID}, 1, p.updated_at, p.updated_at, NULL, '${list}', v.column1, v.column2
    FROM (VALUES ${rows}) v, council_profile p WHERE ${where};`
}

const PHUKET = "p.province_code = '83'"

export const selfManagement = `
-- Lists that each council may put in its own words. "position": order from 1.
CREATE TABLE words (${BASE}, list TEXT NOT NULL CHECK (list IN ('ladder','kind','goal')), position INTEGER NOT NULL, name TEXT NOT NULL) STRICT;
${words('ladder', ['เรียนรู้ปัญหา', 'ตั้งกองทุน', 'เชื่อมเครือข่าย', 'ผ่านสภา', 'ต้นแบบ', 'ขยายผล'], '1')}
${words('kind', ['กองทุน', 'ทรัพยากร', 'ที่อยู่อาศัย/บ้านมั่นคง', 'ท่องเที่ยวโดยชุมชน', 'สวัสดิการ', 'แหล่งน้ำ'], '1')}
${words('goal', [
  'ประชาชนดำเนินชีวิตตามวิถีคนภูเก็ตตามหลักศาสนาและปรัชญาเศรษฐกิจพอเพียง',
  'ชุมชนท้องถิ่นมีการรักษ์ภาษาและส่งเสริมภูมิปัญญาวัฒนธรรมท่ามกลางความหลากหลาย',
  'ประชาชนตื่นตัวเป็นเจ้าของร่วมกำหนดอนาคตจังหวัดภูเก็ต',
  'ชุมชนท้องถิ่นมีระดับมีระบบสวัสดิการที่ดียกระดับสู่สังคมสวัสดิการ',
  'ชุมชนท้องถิ่นมีการอนุรักษ์ฟื้นฟูทรัพยากรและสิ่งแวดล้อมที่ยั่งยืน',
  'ประชาชนมีสุขภาพดีถ้วนหน้าเข้าถึงระบบการดูแลทุกกลุ่มเป้าหมาย และสามารถเชื่อมประสานความร่วมมือการทำงานกับหน่วยงานภาคีพัฒนาในพื้นที่เพิ่มขึ้น',
], PHUKET)}

CREATE TABLE partners (
  ${BASE}, name TEXT NOT NULL, kind TEXT NOT NULL, contact_name TEXT NOT NULL, phone TEXT NOT NULL, address TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
INSERT INTO partners SELECT ${UUID}, 1, p.updated_at, p.updated_at, NULL, v.column1, v.column2, '', '', '', ''
  FROM (VALUES ('อบจ.ภูเก็ต', 'local_government'), ('สนง.พัฒนาชุมชนจังหวัด', 'state_agency'), ('พมจ.ภูเก็ต', 'state_agency'), ('พอช.', 'state_agency'),
    ('จังหวัดภูเก็ต', 'state_agency'), ('บริษัทภูเก็ตพัฒนาเมือง', 'private')) v, council_profile p WHERE ${PHUKET};
-- Papers exchanged with a partner: sent ('out') or received ('in').
CREATE TABLE partner_papers (
  ${BASE}, partner_id TEXT NOT NULL REFERENCES partners (id), direction TEXT NOT NULL CHECK (direction IN ('in','out')),
  dated_on TEXT NOT NULL, number TEXT NOT NULL, subject TEXT NOT NULL, project_id TEXT REFERENCES projects (id), note TEXT NOT NULL
) STRICT;
CREATE INDEX partner_papers_partner ON partner_papers (partner_id);

-- "goal_ids", "duties" (numbers of s.21): JSON lists. "copied_from": JSON, the model that a proposal was made after. "stage" is that of the latest step.
ALTER TABLE projects ADD COLUMN kind_id TEXT REFERENCES words (id);
ALTER TABLE projects ADD COLUMN ladder_id TEXT REFERENCES words (id);
ALTER TABLE projects ADD COLUMN goal_ids TEXT NOT NULL DEFAULT '[]';
ALTER TABLE projects ADD COLUMN duties TEXT NOT NULL DEFAULT '[]';
ALTER TABLE projects ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE projects ADD COLUMN organisation_id TEXT REFERENCES organisations (id);
ALTER TABLE projects ADD COLUMN is_model INTEGER NOT NULL DEFAULT 0 CHECK (is_model IN (0,1));
ALTER TABLE projects ADD COLUMN copied_from TEXT;
ALTER TABLE projects ADD COLUMN lessons TEXT NOT NULL DEFAULT '';
CREATE INDEX projects_organisation ON projects (organisation_id);

-- What became of a project, and when. Of books from before the day is not known.
CREATE TABLE project_steps (
  ${BASE}, project_id TEXT NOT NULL REFERENCES projects (id),
  stage TEXT NOT NULL CHECK (stage IN ('proposed','approved','running','finished','paused','cancelled')),
  stepped_on TEXT, resolution_id TEXT REFERENCES resolutions (id), note TEXT NOT NULL
) STRICT;
CREATE INDEX project_steps_project ON project_steps (project_id);
INSERT INTO project_steps SELECT ${UUID}, 1, updated_at, updated_at, deleted_at, id, stage, NULL, NULL, '' FROM projects;
ALTER TABLE resolution_links ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Somebody of the book ("person_id"), or a name.
CREATE TABLE project_team (${BASE}, project_id TEXT NOT NULL REFERENCES projects (id), person_id TEXT REFERENCES people (id), name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE INDEX project_team_project ON project_team (project_id);
CREATE INDEX project_team_person ON project_team (person_id);
CREATE TABLE project_partners (${BASE}, project_id TEXT NOT NULL REFERENCES projects (id), partner_id TEXT NOT NULL REFERENCES partners (id), role TEXT NOT NULL) STRICT;
CREATE INDEX project_partners_project ON project_partners (project_id);
CREATE INDEX project_partners_partner ON project_partners (partner_id);
-- Counts only, never names.
CREATE TABLE beneficiaries (${BASE}, project_id TEXT NOT NULL REFERENCES projects (id), group_name TEXT NOT NULL, target INTEGER, actual INTEGER) STRICT;
CREATE INDEX beneficiaries_project ON beneficiaries (project_id);

-- "written_words": the amount in words as on an old paper; "words_choice" what the council decided where they differ from the figures.
CREATE TABLE fundings_anew (
  ${BASE}, project_id TEXT NOT NULL REFERENCES projects (id), source TEXT NOT NULL, partner_id TEXT REFERENCES partners (id), fiscal_year INTEGER NOT NULL,
  promised_satang INTEGER NOT NULL, written_words TEXT NOT NULL, words_choice TEXT NOT NULL CHECK (words_choice IN ('','figures','words')),
  agreed_on TEXT, paper TEXT NOT NULL, resolution_id TEXT REFERENCES resolutions (id), note TEXT NOT NULL
) STRICT;
INSERT INTO fundings_anew SELECT id, revision, created_at, updated_at, deleted_at, project_id, source, NULL, fiscal_year, promised_satang, '', '', NULL, '', NULL, note FROM fundings;
CREATE TABLE instalments (
  ${BASE}, funding_id TEXT NOT NULL REFERENCES fundings (id), due_on TEXT, due_satang INTEGER NOT NULL, received_on TEXT, received_satang INTEGER NOT NULL,
  paper TEXT NOT NULL, excess_reason TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
INSERT INTO instalments SELECT ${UUID}, 1, updated_at, updated_at, deleted_at, id, NULL, 0, NULL, received_satang, '', '', '' FROM fundings WHERE received_satang > 0;
DROP TABLE fundings;
ALTER TABLE fundings_anew RENAME TO fundings;
CREATE INDEX fundings_project ON fundings (project_id);
CREATE INDEX instalments_funding ON instalments (funding_id);

CREATE TABLE activities (
  ${BASE}, project_id TEXT NOT NULL REFERENCES projects (id), position INTEGER NOT NULL, title TEXT NOT NULL,
  planned_from TEXT, planned_to TEXT, actual_from TEXT, actual_to TEXT, outcome TEXT NOT NULL
) STRICT;
CREATE INDEX activities_project ON activities (project_id);
CREATE TABLE spendings (
  ${BASE}, project_id TEXT NOT NULL REFERENCES projects (id), funding_id TEXT REFERENCES fundings (id), activity_id TEXT REFERENCES activities (id),
  spent_on TEXT NOT NULL, item TEXT NOT NULL, paid_to TEXT NOT NULL, satang INTEGER NOT NULL, receipt TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX spendings_project ON spendings (project_id);
CREATE INDEX spendings_funding ON spendings (funding_id);
CREATE INDEX spendings_activity ON spendings (activity_id);
-- Of pictures: taken before, during or after the work.
ALTER TABLE attachments ADD COLUMN phase TEXT CHECK (phase IN ('before','during','after'));

CREATE TABLE indicators (
  ${BASE}, project_id TEXT NOT NULL REFERENCES projects (id), position INTEGER NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
  baseline REAL, target REAL, better TEXT NOT NULL CHECK (better IN ('more','less'))
) STRICT;
CREATE INDEX indicators_project ON indicators (project_id);
CREATE TABLE readings (${BASE}, indicator_id TEXT NOT NULL REFERENCES indicators (id), read_on TEXT NOT NULL, value REAL NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX readings_indicator ON readings (indicator_id);
-- To whom a model was given as a template, and who is known to have followed it.
CREATE TABLE project_copies (${BASE}, project_id TEXT NOT NULL REFERENCES projects (id), council_name TEXT NOT NULL, copied_on TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX project_copies_project ON project_copies (project_id);

-- The fund as a council reports it: sums of a fiscal year, never the savings of a person.
CREATE TABLE funds (${BASE}, name TEXT NOT NULL, founded_on TEXT, note TEXT NOT NULL) STRICT;
CREATE TABLE fund_years (
  ${BASE}, fund_id TEXT NOT NULL REFERENCES funds (id), fiscal_year INTEGER NOT NULL, members INTEGER,
  members_promised_satang INTEGER NOT NULL, members_received_satang INTEGER NOT NULL, local_promised_satang INTEGER NOT NULL, local_received_satang INTEGER NOT NULL,
  state_promised_satang INTEGER NOT NULL, state_received_satang INTEGER NOT NULL, balance_satang INTEGER,
  reported_on TEXT, meeting_id TEXT REFERENCES meetings (id), note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX fund_years_once ON fund_years (fund_id, fiscal_year) WHERE deleted_at IS NULL;
CREATE TABLE fund_benefits (${BASE}, fund_year_id TEXT NOT NULL REFERENCES fund_years (id), kind TEXT NOT NULL, people INTEGER NOT NULL, satang INTEGER NOT NULL) STRICT;
CREATE INDEX fund_benefits_year ON fund_benefits (fund_year_id);

CREATE TABLE assemblies (
  ${BASE}, number INTEGER NOT NULL, held_on TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL, issue_ids TEXT NOT NULL, attended INTEGER,
  meeting_id TEXT REFERENCES meetings (id), note TEXT NOT NULL
) STRICT;
-- What an assembly or a provincial meeting puts forward for a plan. "follow_on": when to ask again.
CREATE TABLE proposals (
  ${BASE}, assembly_id TEXT REFERENCES assemblies (id), meeting_id TEXT REFERENCES meetings (id), title TEXT NOT NULL, detail TEXT NOT NULL,
  plan TEXT NOT NULL CHECK (plan IN ('local','provincial')), project_id TEXT REFERENCES projects (id), sent_on TEXT, paper TEXT NOT NULL,
  answered_on TEXT, answer TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('waiting','taken_up','partly','declined')), follow_on TEXT, follow_note TEXT NOT NULL
) STRICT;
CREATE INDEX proposals_assembly ON proposals (assembly_id);
`
