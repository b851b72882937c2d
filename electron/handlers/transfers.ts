import { AppError } from '../contract/errors.ts'
import { find } from '../store/table.ts'
import { CONTACTS } from '../store/tables.ts'
import { ownSigningKey } from './contacts.ts'
import { withJob, writeInTurn, type HandlersOf } from './context.ts'
import { packageSource } from './package-source.ts'
import { asOnlyWriter, limitOfTarget } from './target-folder.ts'

export const transfers = {
  'transfers.send': async ({ jobId, contactId, part, folder }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const { council, ports } = context
      const contact = find(council.store.db, CONTACTS, contactId)
      if (!contact) throw new AppError('NOT_FOUND', { id: contactId })
      const transfer = { recipient: contact.recipient, name: contact.name, part, signer: ownSigningKey(context) }
      const result = await asOnlyWriter(context, folder, async () => {
        const fileLimit = await limitOfTarget(context, council, folder)
        return await ports.jobs.run('createPackage', { ...packageSource(context, council), targetFolder: folder, fileLimit, transfer }, hooks)
      })
      await writeInTurn(context, (writer) => writer.note('contacts', contact.id, { sentTo: contact.name, ...(part ?? { wholeCouncil: true }), fileSize: result.info.size }))
      return result
    }),
} satisfies HandlersOf<'transfers'>
