import type { Messages } from '../messages.ts'
import type { home as th } from '../th/home.ts'

export const home: Messages<typeof th> = {
  title: 'Home',
  next: {
    title: 'What to do next',
    none: 'All is well: nothing is waiting in the council book.',
    recovery: {
      title: 'Keep and check the recovery key',
      why: 'If the passphrase is forgotten, only the key on paper opens the records.',
      go: 'Keep the key',
    },
    members: {
      title: 'Import the member roll',
      why: 'From the Excel or CSV file you have. Look first: nothing is written before you import.',
      go: 'Import the roll',
    },
    meeting: {
      title: 'Create the first meeting',
      why: 'The standard six-item agenda is there, and the quorum is counted from the roll.',
      go: 'Go to the meetings',
    },
    firstBackup: {
      title: 'Make the first backup',
      why: 'Keep it on a stick: if this computer breaks, nothing is lost.',
      go: 'Back up',
    },
    drill: {
      title: 'Rehearse a restore',
      why: 'Every three months open a backup and look around: better to know before the day it is needed.',
      go: 'Rehearse',
    },
    oldBackup: {
      title_one: 'Back up again: the last was {{count}} day ago',
      title_other: 'Back up again: the last was {{count}} days ago',
      why: 'What was written since is on this computer alone.',
      go: 'Back up',
    },
  },
  meetings: {
    title: 'Recent meetings',
    thisYear: '{{held}} held in {{year}}, of at least {{needed}} a year',
    number: 'No.',
    date: 'Date',
    present: 'Present',
    resolutions: 'Resolutions',
    state: 'Minutes',
    name: {
      ordinary: '{{number}}/{{year}}',
      extraordinary: '{{number}}/{{year}} (extraordinary)',
      committee: '{{number}}/{{year}} (committee)',
      provincial: '{{number}}/{{year}} (provincial)',
      assembly: '{{number}}/{{year}} (assembly)',
    },
    presentOf: '{{present}} of {{inOffice}}',
    presentShort: '{{present}} of {{inOffice}}, no quorum',
    states: {
      draft: 'Draft',
      circulated: 'Circulated',
      adopted: 'Adopted',
    },
  },
  followUps: {
    title: 'Follow-up',
    overdue_one: '{{count}} task is overdue',
    overdue_other: '{{count}} tasks are overdue',
    open_one: '{{count}} task is open',
    open_other: '{{count}} tasks are open',
    due: 'due {{date}}',
    all: 'See all follow-ups',
  },
  members: {
    title: 'Members today',
    sum_one: '{{count}} in office: {{delegates}} delegates and {{experts}} experts',
    sum_other: '{{count}} in office: {{delegates}} delegates and {{experts}} experts',
    acting_one: '{{count}} of them acting',
    acting_other: '{{count}} of them acting',
    soon_one: '{{count}} term ends within {{days}} days',
    soon_other: '{{count}} terms end within {{days}} days',
    together_one: 'The term of {{count}} member ends on {{date}}',
    together_other: 'The terms of all {{count}} members end together on {{date}}',
    openSeats_one: '{{count}} organisation lacks delegates',
    openSeats_other: '{{count}} organisations lack delegates',
    terms: 'See terms that run out',
    open: 'Open the roll',
  },
}
