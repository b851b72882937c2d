import { AppError } from '../contract/errors.ts'
import type { User } from '../contract/councils.ts'
import * as councilQueries from '../store/queries/council.ts'
import { USERS, type UserRow } from '../store/tables.ts'
import { MAX_USERS } from '../contract/users.ts'
import { newSlotId } from '../vault/slot-folder.ts'
import { withJob, write, writeInTurn, type CouncilContext, type HandlersOf } from './context.ts'
import { requireStrength } from './create-council.ts'
import { countIn, inTurn, tidyAfter } from './key-holders.ts'
import { guardTries, unlock } from './open-council.ts'
import { rotateKeys, waitingFor } from './rotate-keys.ts'

const toUser = ({ id, revision, displayName, role, createdAt }: UserRow): User => ({ id, revision, displayName, role, createdAt })

/** @throws AppError OWN_ACCOUNT: whoever may call this stays a secretary, so there is always one */
function requireOther({ council }: CouncilContext, id: string): void {
  if (id === council.user.id) throw new AppError('OWN_ACCOUNT')
}

/** @throws AppError PASSPHRASE_WEAK, PASSPHRASE_TAKEN, TRY_AGAIN_LATER */
async function newSlot(context: CouncilContext, slotId: string, passphrase: string): Promise<{ sealed: Uint8Array; recipient: string }> {
  const { council, ports } = context
  requireStrength(passphrase, councilQueries.profile(council.store.db)?.name ?? '')
  return guardTries(context, () => ports.jobs.run('newSlot', { slotId, passphrase, keysFolder: council.folder.keys }))
}

export const users = {
  'users.list': (_input, { council }) => councilQueries.users(council.store.db).map(toUser),

  'users.add': ({ displayName, role, passphrase }, context) =>
    inTurn(context.council, async () => {
      const { council } = context
      if (councilQueries.users(council.store.db).length >= MAX_USERS) throw new AppError('USERS_FULL', { limit: MAX_USERS })
      const slotId = newSlotId()
      const slot = await newSlot(context, slotId, passphrase)
      return tidyAfter(council, async () => {
        await countIn(council, slotId, slot)
        return toUser(await writeInTurn(context, (writer) => writer.insert(USERS, { displayName, role, slotId })))
      })
    }),

  'users.save': ({ id, revision, displayName, role }, context) => {
    const { council, ports } = context
    if (role !== council.user.role) requireOther(context, id)
    const saved = write(context, (writer) => writer.update(USERS, { id, revision }, { displayName, role }))
    if (id === council.user.id) {
      council.user = saved
      ports.emit('session', { open: true, locked: false })
    }
    return toUser(saved)
  },

  'users.remove': (ref, context) =>
    inTurn(context.council, async () => {
      requireOther(context, ref.id)
      await tidyAfter(context.council, () => writeInTurn(context, (writer) => writer.remove(USERS, ref)))
      return {}
    }),

  'users.changePassphrase': async ({ current, next }, context) => {
    const { council } = context
    const { slotId, user } = council
    const proved = await unlock(context, council.id, { passphrase: current })
    if (proved.slotId !== slotId) throw new AppError('SECRET_WRONG')
    return inTurn(council, async () => {
      const slot = await newSlot(context, slotId, next)
      await tidyAfter(council, async () => {
        await countIn(council, slotId, slot)
        await writeInTurn(context, (writer) => writer.note('users', user.id, { passphrase: 'changed' }))
      })
      return {}
    })
  },

  'users.keys': (_input, { council }) => ({
    paperReady: council.holders.recovery !== null,
    waiting: waitingFor(council).map(({ displayName }) => displayName),
  }),

  'users.rotateKeys': async ({ jobId }, context) =>
    await withJob(context, jobId, (hooks) => inTurn(context.council, () => rotateKeys(context, hooks))),
} satisfies HandlersOf<'users'>
