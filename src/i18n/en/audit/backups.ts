import type { Messages } from '../../messages.ts'
import type { backupsLog as th } from '../../th/audit/backups.ts'

export const backupsLog: Messages<typeof th> = {
  commands: {
    backups: { create: 'Made a backup', restore: 'Restored a backup' },
    copies: { make: 'Made a copy on this computer' },
    files: {
      stage: 'Took a file in',
      discard: 'Dropped a file',
      attach: 'Attached a file',
      setPhase: 'Said when a picture was taken',
      remove: 'Deleted an attached file',
      restore: 'Brought an attached file back',
    },
    handover: { coverPdf: 'Made a handover sheet' },
    health: {
      repair: 'Repaired from a good copy',
      rebuildSearch: 'Made the search index anew',
      saveDiagnostics: 'Saved a file for somebody who helps',
    },
    guests: { open: 'Rehearsed a restore', close: 'Closed a backup' },
    restores: { undo: 'Undid the last restore', take: 'Took a record from a backup' },
    media: { eject: 'Ejected a stick' },
  },
  tables: {
    attachments: 'File',
    backups: 'Backup',
  },
  fields: {
    fileSize: 'File size',
    fileName: 'File',
    madeAt: 'Backup made',
    repairedFrom: 'Repaired from the copy of',
    searchIndexRebuilt: 'Records indexed anew',
    unreadable: 'Content that cannot be read',
    size: 'Size',
    path: 'Place',
    verified: 'Backup verified',
    userName: 'Made by',
    outgoing: 'Handing over',
    incoming: 'Taking over',
    fileSha256: 'SHA-256 of the file',
  },
}
