import type { Messages } from '../../messages.ts'
import type { followUpsLog as th } from '../../th/audit/follow-ups.ts'

export const followUpsLog: Messages<typeof th> = {
  commands: {
    followUps: {
      save: 'Changed owner or due date of a follow-up',
      note: 'Recorded progress',
      saveNote: 'Edited progress',
      removeNote: 'Removed progress',
      restoreNote: 'Brought progress back',
      close: 'Closed a follow-up',
      drop: 'Gave up a follow-up',
      reopen: 'Opened a follow-up again',
    },
  },
  tables: {
    follow_ups: 'Follow-up',
    follow_up_notes: 'Progress',
  },
  fields: {
    task: 'Task',
    owner: 'Owner',
    closedOn: 'Closed on',
    ownerPersonId: 'Owner (person)',
    ownerCommitteeId: 'Owner (committee)',
    closedMeetingId: 'Closed at the meeting',
    resolutionId: 'Resolution',
    closing: 'Outcome',
    notedOn: 'Told on',
  },
  values: {
    done: 'Done',
    dropped: 'Given up',
  },
}
