import type { Messages } from '../messages.ts'
import type { attachments as th } from '../th/attachments.ts'

export const attachments: Messages<typeof th> = {
  heading: 'Files',
  none: 'No files yet. Drop one here, or press “Attach a file”.',
  noneReadOnly: 'No files yet',
  add: 'Attach a file',
  orDrop: 'or drop it here',
  drop: 'Drop here to attach',
  adding: 'Attaching {{name}}, {{percent}}%',
  name: 'File',
  size: 'Size',
  addedOn: 'Attached',
  open: 'Open {{name}}',
  save: 'Save to this computer',
  saveNamed: 'Save {{name}} to this computer',
  removeNamed: 'Delete {{name}}',
  removed: '{{name}} was deleted',
  openOutside: 'Open in another program',
  openedNote: 'A copy to read, not to edit: it is removed from this computer when the book is locked or closed.',
  noPreview: 'It cannot be shown on this page.',
  saveNote: 'A file saved to this computer is not encrypted.',
}
