import type { Messages } from '../messages.ts'
import type { papers as th } from '../th/papers.ts'

export const papers: Messages<typeof th> = {
  preparing: 'Preparing the document',
  back: 'Back',
  word: 'Save as Word',
  wordNote: 'The Word file can be worked on; the PDF is the paper that counts',
  wrongAddress: 'This document is not known',
  wrongAddressHint: 'The address of this page is not complete: go back and choose the document again',
  title: {
    minutes: 'Minutes',
    roll: 'Member roll on {{date}}',
    rollByOrganisation: 'Member roll by organisation on {{date}}',
    structure: 'Structure of the council on {{date}}',
    contactList: 'Contact list on {{date}}',
    serviceRecord: 'Service record',
    longServing: 'Who served long',
    breachNote: 'Note of a data breach',
    radar: 'Terms that run out, on {{date}}',
    agenda: 'Agenda',
    notice: 'Notices of the meeting',
    noticeSample: 'Sample of a notice',
    envelopes: 'Envelope list',
    signIn: 'Sign-in sheet',
    excerpt: 'Excerpt of a resolution',
    yearBook: 'Minutes of the year',
  },
  menu: {
    print: 'Print',
    roll: 'Member roll by village',
    rollByOrganisation: 'Member roll by organisation',
    structure: 'Posts, seats and committees',
    contactList: 'Contact list',
    radar: 'Terms that run out and open seats',
  },
  sheet: {
    menu: 'Export',
    xlsx: 'Excel table (.xlsx)',
    csv: 'CSV table (.csv)',
    made: '{{count}} rows exported',
    personal: 'The exported file is not encrypted: keep it from others, and delete it when done',
  },
}
