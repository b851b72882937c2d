import type { Messages } from '../../messages.ts'
import type { audit as th } from '../../th/audit/index.ts'
import { backupsLog } from './backups.ts'
import { councilLog } from './council.ts'
import { followUpsLog } from './follow-ups.ts'
import { lettersLog } from './letters.ts'
import { meetingsLog } from './meetings.ts'
import { membersLog } from './members.ts'
import { minutesLog } from './minutes.ts'
import { pageOfLog } from './page.ts'
import { privacyLog } from './privacy.ts'
import { projectsLog } from './projects.ts'
import { selfManagementLog } from './self-management.ts'
import { sharedLog } from './shared.ts'
import { searchLog } from './search.ts'

export const audit: Messages<typeof th> = {
  ...pageOfLog,
  commands: { ...councilLog.commands, ...backupsLog.commands, ...membersLog.commands, ...privacyLog.commands, ...meetingsLog.commands, ...minutesLog.commands, ...followUpsLog.commands, ...lettersLog.commands, ...projectsLog.commands, ...selfManagementLog.commands, ...searchLog.commands },
  tables: { ...councilLog.tables, ...backupsLog.tables, ...membersLog.tables, ...privacyLog.tables, ...meetingsLog.tables, ...minutesLog.tables, ...followUpsLog.tables, ...lettersLog.tables, ...projectsLog.tables, ...selfManagementLog.tables, ...searchLog.tables },
  fields: { ...councilLog.fields, ...backupsLog.fields, ...membersLog.fields, ...privacyLog.fields, ...meetingsLog.fields, ...minutesLog.fields, ...followUpsLog.fields, ...lettersLog.fields, ...projectsLog.fields, ...selfManagementLog.fields, ...searchLog.fields, ...sharedLog.fields },
  fieldsOf: { ...membersLog.fieldsOf, ...meetingsLog.fieldsOf, ...projectsLog.fields },
  values: { ...councilLog.values, ...membersLog.values, ...privacyLog.values, ...meetingsLog.values, ...minutesLog.values, ...followUpsLog.values, ...lettersLog.values, ...projectsLog.values, ...selfManagementLog.values, ...sharedLog.values },
}
