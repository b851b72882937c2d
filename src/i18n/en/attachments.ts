import type { Messages } from '../messages.ts'
import type { attachments as th } from '../th/attachments.ts'

export const attachments: Messages<typeof th> = {
  heading: 'Files',
  none: 'No files yet. Drop one here, or press “Attach a file”.',
  noneReadOnly: 'No files yet',
  add: 'Attach a file',
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
  noPreview: 'It cannot be shown here. Save it to this computer and open it in another program; the saved copy is not encrypted.',
}
