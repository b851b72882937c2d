import type { Messages } from '../../messages.ts'
import type { pageOfLog as th } from '../../th/audit/page.ts'

export const pageOfLog: Messages<typeof th> = {
  title: 'History of changes',
  lead: "Every change in the council's book: who, when, from what to what. It cannot be altered or deleted without being noticed.",
  none: 'No changes yet',
  more: 'Show earlier entries',
  whenAndWho: 'When and who',
  what: 'What',
  subject: '{{kind}}: {{which}}',
  changes: 'From what to what',
  show: 'Show the history of changes',
  hide: 'Hide the history of changes',
  change: '{{field}}: {{before}} to {{after}}',
  set: '{{field}}: {{after}}',
  removed: '{{field}}: {{before}} deleted',
  empty: 'empty',
  yes: 'yes',
  no: 'no',
  erased: "The content was erased at the person's request",
  details: 'Show details',
  verify: {
    button: 'Check the chain',
    lead: 'Each entry is tied to the one before. If somebody changed the file without the program, the chain breaks.',
    ok_one: 'The chain is whole: {{count}} entry checked, none changed afterwards',
    ok_other: 'The chain is whole: {{count}} entries checked, none changed afterwards',
    broken: 'The chain breaks at entry {{seq}}: data may have been changed outside the program. Make a backup, then compare with an earlier one.',
    brokenUnknown: 'The chain is not whole: data may have been changed outside the program. Make a backup, then compare with an earlier one.',
    head: 'Fingerprint of the latest entry',
  },
}
