import type { Messages } from '../../messages.ts'
import type { sharedLog as th } from '../../th/audit/shared.ts'

export const sharedLog: Messages<typeof th> = {
  fields: {
    name: 'Name',
    kind: 'Kind',
    title: 'Title',
    note: 'Note',
    startedOn: 'Began',
    endedOn: 'Ended',
    reason: 'Reason',
    state: 'State',
    position: 'Place in the order',
    status: 'Status',
  },
  values: {
    other: 'Other',
  },
}
