import type { Messages } from '../messages.ts'
import type { unlock as th } from '../th/unlock.ts'

export const unlock: Messages<typeof th> = {
  title: 'Open the council book',
  council: 'Council',
  passphrase: 'Passphrase',
  samplePassphrase: 'The passphrase of the sample council is',
  open: 'Open the council book',
  wait_one: 'Try again in {{count}} second',
  wait_other: 'Try again in {{count}} seconds',
  lost: 'Passphrase forgotten — use the recovery key',
  otherWays: 'A new council, the sample, or a backup to restore',
  recover: {
    title: 'Open with the recovery key',
    note: 'The paper key opens the book, and a new passphrase is set at once. All records stay.',
    key: 'Recovery key',
    keyNote: 'Type every group from the paper; spaces, new lines and small letters are fine.',
    missingKey: 'Type the key from the paper',
    name: 'Your name',
    missingName: 'Fill in your name',
    weak: 'Choose a passphrase that is harder to guess',
    go: 'Open and set the new passphrase',
  },
}
