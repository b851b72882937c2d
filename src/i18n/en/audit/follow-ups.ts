import type { Messages } from '../../messages.ts'
import type { followUpsLog as th } from '../../th/audit/follow-ups.ts'

export const followUpsLog: Messages<typeof th> = {
  commands: {},
  tables: {
    follow_ups: 'Follow-up',
    follow_up_notes: 'Progress',
  },
  fields: {
    task: 'Task',
    owner: 'Owner',
    closedOn: 'Closed on',
    closing: 'Outcome',
    notedOn: 'Told on',
  },
  values: {},
}
