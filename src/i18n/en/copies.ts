import type { copies as thai } from '../th/copies.ts'
import type { Messages } from '../messages.ts'

export const copies: Messages<typeof thai> = {
  title: 'Copies the program keeps on this computer',
  note: 'Kept by itself whenever a changed book is closed or locked: 3 of today, one a day for 7 days, one a week for 8 weeks. They mend a damaged data file, but lie on the same computer, so they do not replace a backup on a stick.',
  make: 'Keep a copy now',
  making: 'Keeping a copy',
  none: 'No copy yet. The program keeps one when the book is closed or locked.',
  newest_one: 'Newest {{date}}, {{count}} in all, verified when it was made',
  newest_other: 'Newest {{date}}, {{count}} in all, each verified when it was made',
  all: 'Show all',
  when: 'When',
  size: 'Size',
  verify: 'Verify again',
  verifyOf: 'Verify the copy of {{date}} again',
  failed: 'No copy could be kept on {{date}}. The older ones are all there.',
  filesMissing_one: '{{count}} attachment is missing on this computer. Bring it back from a backup on a stick.',
  filesMissing_other: '{{count}} attachments are missing on this computer. Bring them back from a backup on a stick.',
}
