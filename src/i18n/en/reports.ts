import type { Messages } from '../messages.ts'
import type { reports as th } from '../th/reports.ts'

export const reports: Messages<typeof th> = {
  title: 'Reports',
  note: 'The council’s annual report (section 21(11)), made from the records; look at it below before you print or save it',
  basis: 'Counted by',
  bases: { calendar: 'Calendar year', fiscal: 'Fiscal year' },
  year: 'Year (B.E.)',
  yearNote: {
    calendar: 'Meetings, members and resolutions of the calendar year {{year}}; money of projects and the fund of the fiscal year {{year}} (1 Oct {{before}} to 30 Sep {{year}})',
    fiscal: 'All of the fiscal year {{year}} (1 Oct {{before}} to 30 Sep {{year}}); delegates to the provincial meeting are of the calendar year {{year}}',
  },
  others: 'Other papers',
  workbook: 'Save as Excel',
  delegateList: 'Delegates to the provincial meeting',
  weekList: 'This week’s list',
  yearBook: 'All minutes of the year',
}
