import { AppError } from '../contract/errors.ts'
import * as councilQueries from '../store/queries/council.ts'
import { find } from '../store/table.ts'
import { CONTACTS } from '../store/tables.ts'
import { ownSigningKey } from './contacts.ts'
import { withJob, write, type HandlersOf } from './context.ts'

export const transfers = {
  'transfers.send': async ({ jobId, contactId, part, folder }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { council, ports } = context
      const contact = find(council.store.db, CONTACTS, contactId)
      if (!contact) throw new AppError('NOT_FOUND', { id: contactId })
      const result = await ports.jobs.run('createPackage', {
        councilFolder: council.folder.root,
        keys: council.keys,
        councilId: council.id,
        councilName: councilQueries.profile(council.store.db)?.name ?? '',
        createdBy: council.user.displayName,
        appVersion: ports.version,
        targetFolder: folder,
        transfer: { recipient: contact.recipient, part, signer: ownSigningKey(context) },
      }, hooks)
      write(context, (writer) => writer.note('contacts', contact.id, { sentTo: contact.name, ...(part ?? { wholeCouncil: true }), fileSize: result.info.size }))
      return result
    }),
} satisfies HandlersOf<'transfers'>
