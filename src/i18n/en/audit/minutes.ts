import type { Messages } from '../../messages.ts'
import type { minutesLog as th } from '../../th/audit/minutes.ts'

export const minutesLog: Messages<typeof th> = {
  commands: {
    minutes: {
      recordCheck: 'Recorded the check of draft minutes',
      circulate: 'Circulated draft minutes',
      backToDraft: 'Took minutes back to draft',
      answer: 'Wrote down members’ answers',
      removeAnswer: 'Removed a member’s answer',
      restoreAnswer: 'Brought back a member’s answer',
      adopt: 'Adopted minutes',
      amend: 'Amended adopted minutes',
      keep: 'Kept a revision of minutes',
      restoreRevision: 'Restored a revision of minutes',
      linkItem: 'Said which minutes an item adopts',
    },
  },
  tables: {
    minutes_revisions: 'Revision of minutes',
    confirmations: 'Confirmation of minutes',
    adoptions: 'Adoption of minutes',
    amendments: 'Amendment of adopted minutes',
    fingerprints: 'Fingerprint',
  },
  fields: {
    answer: 'Answer',
    answeredOn: 'Answered on',
    way: 'Way of adoption',
    adoptedOn: 'Adopted on',
    corrections: 'Corrections',
    amendedOn: 'Amended on',
    oldText: 'Former text',
    newText: 'New text',
    seq: 'Running number',
    subject: 'Subject',
  },
  values: {
    next: 'at a later meeting',
    same: 'at the same meeting',
    agrees: 'agrees',
    corrects: 'wants corrections',
    checked: 'checked',
    kept: 'kept on demand',
    before_restore: 'before an earlier one was restored',
    restored: 'an earlier one restored',
    adoption: 'adoption',
    amendment: 'amendment',
  },
}
