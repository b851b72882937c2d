/** Organisation lists are imported too: what a batch added and changed were members until now. */
export const importKinds = `
ALTER TABLE imports ADD COLUMN kind TEXT NOT NULL DEFAULT 'member_roll'
  CHECK (kind IN ('member_roll','organisation_list','project_list'));
`
