import type { search as thai } from '../th/search.ts'
import type { Messages } from '../messages.ts'

export const search: Messages<typeof thai> = {
  title: 'Search',
  box: 'Search the whole book',
  hint: 'Type a name, a matter from the minutes, a resolution, a project or a file name',
  none: 'Nothing found for “{{text}}”. Try fewer letters or another word.',
  found_one: '{{count}} result',
  found_other: '{{count}} results',
  kind: {
    meeting: 'Meetings',
    agenda_item: 'Agenda items',
    resolution: 'Resolutions',
    person: 'Members',
    organisation: 'Community organisations',
    follow_up: 'Follow-ups',
    letter: 'Letters',
    project: 'Projects',
    spending: 'Spendings',
    partner: 'Partners and networks',
    fund: 'Welfare fund',
    fund_year: 'Reports of the fund',
    assembly: 'Assemblies',
    proposal: 'Proposals',
    attachment: 'Attachments',
  },
}
