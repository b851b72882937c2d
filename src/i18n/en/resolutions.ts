import type { Messages } from '../messages.ts'
import type { resolutions as th } from '../th/resolutions.ts'

export const resolutions: Messages<typeof th> = {
  title: 'Resolutions and follow-up',
  note: 'Every resolution of every meeting',
  tabs: { register: 'Register', followUps: 'Follow-up' },
  year: 'Year',
  everyYear: 'Every year',
  verb: 'Kind of resolution',
  everyVerb: 'Every kind',
  find: 'Search the resolutions',
  findHint: 'Words of the resolution, its item, who is to do it, or a project',
  clear: 'Clear the filters',
  found: '{{count}} found',
  all: '{{count}} in all',
  showMore: 'Show {{count}} more',
  emptyTitle: 'No resolutions yet',
  emptyBody: 'Resolutions are taken on agenda items. Open a meeting, choose an item and press “Add a resolution”; all of them are gathered here with their numbers.',
  toMeetings: 'Go to the meetings',
  nothingFoundTitle: 'No resolution fits the filters',
  nothingFoundBody: 'Try fewer words, or choose every year and every kind.',
  column: {
    number: 'No.',
    resolution: 'Resolution',
    meeting: 'Meeting and item',
    assigned: 'Assigned',
    projects: 'Projects',
  },
  sheet: { meeting: 'Meeting', heldOn: 'Held on', agenda: 'Agenda item', dueOn: 'Due', quorum: 'Quorum' },
  excerpt: 'Excerpt',
  noQuorum: 'No quorum',
}
