import type { Messages } from '../../messages.ts'
import type { minutesLog as th } from '../../th/audit/minutes.ts'

export const minutesLog: Messages<typeof th> = {
  commands: {},
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
  values: {},
}
