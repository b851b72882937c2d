import type { Messages } from '../../messages.ts'
import type { lettersLog as th } from '../../th/audit/letters.ts'

export const lettersLog: Messages<typeof th> = {
  commands: {
    letters: { write: 'Wrote a letter', save: 'Edited a letter', remove: 'Deleted a letter', restore: 'Brought a letter back' },
    delegates: { name: 'Named a delegate to the provincial meeting', remove: 'Deleted a delegate to the provincial meeting', restore: 'Brought a delegate to the provincial meeting back' },
    paperTexts: { save: 'Edited the texts of papers' },
    wordTemplates: { use: 'Took a Word file as the form of a paper', choose: 'Chose the Word form of a paper' },
    agendaTemplates: { save: 'Saved an agenda template', remove: 'Deleted an agenda template', restore: 'Brought an agenda template back' },
  },
  tables: {
    letters: 'Letter sent',
    paper_texts: 'Texts of papers',
    agenda_templates: 'Agenda template',
    delegates: 'Delegate to the provincial meeting',
  },
  fields: {
    addressee: 'To',
    datedOn: 'Dated',
    signatory: 'Signed by',
    letterPrefix: 'Before the letter number',
    letterhead: 'Letterhead',
    letterFooter: 'Foot of letters',
    noticeOpening: 'Opening of notices',
    noticeClosing: 'Closing of notices',
    excerptOpening: 'Opening of excerpts',
    excerptClosing: 'Closing of excerpts',
    minutesForm: 'Word form of minutes',
    noticeForm: 'Word form of notices',
    excerptForm: 'Word form of excerpts',
    items: 'Items',
    namedOn: 'Named on',
  },
  values: {},
}
