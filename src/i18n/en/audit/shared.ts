import type { Messages } from '../../messages.ts'
import type { sharedLog as th } from '../../th/audit/shared.ts'

/** What is done to records of one kind: those whose calls recordCalls made. */
export const fourCommands = (name: string) => ({ add: `Added ${name}`, save: `Edited ${name}`, remove: `Deleted ${name}`, restore: `Brought back ${name}` })

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
