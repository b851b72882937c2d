import type { Messages } from '../../messages.ts'
import type { audit as th } from '../../th/audit/index.ts'
import { backupsLog } from './backups.ts'
import { councilLog } from './council.ts'
import { meetingsLog } from './meetings.ts'
import { membersLog } from './members.ts'
import { pageOfLog } from './page.ts'
import { privacyLog } from './privacy.ts'
import { projectsLog } from './projects.ts'
import { sharedLog } from './shared.ts'

export const audit: Messages<typeof th> = {
  ...pageOfLog,
  commands: { ...councilLog.commands, ...backupsLog.commands, ...membersLog.commands, ...privacyLog.commands, ...meetingsLog.commands, ...projectsLog.commands },
  tables: { ...councilLog.tables, ...backupsLog.tables, ...membersLog.tables, ...privacyLog.tables, ...meetingsLog.tables, ...projectsLog.tables },
  fields: { ...councilLog.fields, ...backupsLog.fields, ...membersLog.fields, ...privacyLog.fields, ...meetingsLog.fields, ...projectsLog.fields, ...sharedLog.fields },
  fieldsOf: { ...membersLog.fieldsOf, ...meetingsLog.fieldsOf, ...projectsLog.fieldsOf },
  values: { ...councilLog.values, ...membersLog.values, ...privacyLog.values, ...meetingsLog.values, ...projectsLog.values, ...sharedLog.values },
}
