import type { words as thai } from '../th/words.ts'
import type { Messages } from '../messages.ts'

export const words: Messages<typeof thai> = {
  title: 'Words of the council',
  lead: 'Issues, steps, kinds and goals that a project chooses from. A word that is changed here changes in every project that uses it.',
  issue: {
    title: 'Self-management issues',
    note: 'The source speaks of 11 issues and names 8. The other slots are for the council to name; one that is not used can be emptied.',
    name: 'Issue {{position}}',
    open: 'Not named yet',
    saved: 'Issue {{position}} saved',
  },
  ladder: { title: 'Steps on the ladder of self-management', note: 'From the first to the last.', add: 'Add a step', new: 'New step' },
  kind: { title: 'Kinds of projects', note: 'In the order in which they are offered.', add: 'Add a kind', new: 'New kind' },
  goal: { title: 'Goals', note: 'A project may serve several.', add: 'Add a goal', new: 'New goal' },
  keys: 'Enter saves, Esc brings the former word back, Alt+↑ and Alt+↓ move it up or down.',
  item: '{{list}}: {{position}}',
  up: 'Move {{name}} up',
  down: 'Move {{name}} down',
  remove: 'Remove {{name}}',
  removed: '“{{name}}” removed',
  saved: '“{{name}}” saved',
  added: '“{{name}}” added',
  moved: '“{{name}}” is now number {{position}}',
  used_one: 'Used in {{count}} project',
  used_other: 'Used in {{count}} projects',
  unused: 'Not used yet',
  empty: 'A word cannot be empty: type one, or remove it if no project uses it.',
  twice: 'This word is in the list already.',
  none: 'This list has no words yet.',
}
