import { AppError } from '../contract/errors.ts'
import { SAMPLE_PASSPHRASE, type CouncilProfile, type RecoverySheet } from '../contract/councils.ts'
import { recoverySheetDocument } from '../documents/recovery-sheet.ts'
import * as councilQueries from '../store/queries/council.ts'
import { PROFILE, USERS, type ProfileRow } from '../store/tables.ts'
import { RECOVERY_SLOT, sealToRecovery } from '../vault/key-slots.ts'
import { cleanRecoveryText, newRecoveryKey, parseRecoveryKey } from '../vault/recovery-key.ts'
import { newSlotId, writeSlot } from '../vault/slot-folder.ts'
import { closeWithCopy } from './auto-copy.ts'
import { write, withJob, type CouncilContext, type HandlersOf } from './context.ts'
import { readLabel, writeLabel } from './council-folder.ts'
import { areaNames, createCouncil, requireStrength } from './create-council.ts'
import { openAs, unlock } from './open-council.ts'
import { printDocument } from './print.ts'
import { makeSheet } from './recovery.ts'
import { buildSample, SAMPLE_PROFILE, SAMPLE_USER } from './sample/build-sample.ts'

function profileOf({ council }: CouncilContext): ProfileRow {
  const profile = councilQueries.profile(council.store.db)
  if (!profile) throw new AppError('DATABASE_FOREIGN')
  return profile
}

const publicProfile = ({ recoveryProvedAt: _kept, ...profile }: ProfileRow): CouncilProfile => profile

function pendingSheet({ council }: CouncilContext): RecoverySheet {
  if (!council.pendingRecovery) throw new AppError('NOT_FOUND', { what: 'recovery sheet' })
  return council.pendingRecovery
}

export const councils = {
  'councils.create': async (input, context) => {
    requireStrength(input.passphrase, input.profile.name)
    const open = await createCouncil(context, { ...input, isSample: false })
    return open.pendingRecovery as RecoverySheet
  },

  'councils.createSample': async ({ jobId }, context) =>
    await withJob(context, jobId, async (hooks) => {
      const open = await createCouncil(context, {
        profile: SAMPLE_PROFILE,
        displayName: SAMPLE_USER,
        passphrase: SAMPLE_PASSPHRASE,
        isSample: true,
      })
      await buildSample(context, hooks)
      return { councilId: open.id }
    }),

  'councils.pendingRecovery': (_input, { council }) => council.pendingRecovery,

  'councils.recoverySheetPdf': async (_input, context) => {
    const sheet = pendingSheet(context)
    return { name: 'recovery-key.pdf', bytes: await printDocument(context, recoverySheetDocument(sheet)) }
  },

  'councils.proveRecovery': ({ answers }, context) => {
    const { groups, ask } = pendingSheet(context)
    ask.forEach((asked, at) => {
      if (cleanRecoveryText(answers[at] ?? '') !== groups[asked]) throw new AppError('RECOVERY_ANSWER_WRONG', { group: asked + 1 })
    })
    const { id, revision } = profileOf(context)
    write(context, (writer) => writer.update(PROFILE, { id, revision }, { recoveryProvedAt: context.ports.clock.now() }))
    context.council.pendingRecovery = null
    return {}
  },

  'councils.renewRecovery': async (_input, context) => {
    const { council, ports } = context
    const recovery = await newRecoveryKey()
    await writeSlot(council.folder.keys, RECOVERY_SLOT, await sealToRecovery(council.keys, recovery.recipient))
    const { id, revision, name } = profileOf(context)
    write(context, (writer) => {
      writer.note('council_profile', id, { recoveryKey: 'renewed' })
      writer.update(PROFILE, { id, revision }, { recoveryProvedAt: null })
    })
    council.pendingRecovery = await makeSheet(name, ports.clock.now(), recovery.identity)
    return council.pendingRecovery
  },

  'councils.open': async ({ councilId, passphrase }, context) => {
    const unlocked = await unlock(context, councilId, { passphrase })
    await openAs(context, councilId, unlocked, ({ db }) => councilQueries.userBySlot(db, unlocked.slotId))
    return {}
  },

  'councils.recover': async ({ councilId, recoveryKey, displayName, passphrase }, context) => {
    const recoveryIdentity = parseRecoveryKey(recoveryKey)
    if (!recoveryIdentity) throw new AppError('SECRET_WRONG')
    const unlocked = await unlock(context, councilId, { recoveryIdentity })
    requireStrength(passphrase, '')
    const slotId = newSlotId()
    const { ports } = context
    const sealed = await ports.jobs.run('sealSlot', { slotId, keys: unlocked.keys, passphrase })
    await openAs(context, councilId, { ...unlocked, slotId }, async (store) => {
      await writeSlot(unlocked.folder.keys, slotId, sealed)
      const id = ports.newId()
      const options = { actor: { id, displayName }, command: context.callName, now: ports.clock.now, newId: ports.newId }
      return store.write(options, (writer) => writer.insert(USERS, { id, displayName, role: 'secretary', slotId }))
    })
    return {}
  },

  'councils.lock': (_input, context) => {
    closeWithCopy(context, { locked: true })
    return {}
  },

  'councils.profile': (_input, context) => publicProfile(profileOf(context)),

  'councils.saveProfile': async ({ revision, ...profile }, context) => {
    const names = await areaNames(context, profile)
    const { id } = profileOf(context)
    const saved = write(context, (writer) => writer.update(PROFILE, { id, revision }, { ...profile, ...names }))
    const { council } = context
    await writeLabel(council.folder, { ...(await readLabel(council.folder, council.id)), name: saved.name })
    return publicProfile(saved)
  },

  'councils.users': (_input, { council }) =>
    councilQueries.users(council.store.db).map(({ id, displayName, role, createdAt }) => ({ id, displayName, role, createdAt })),

  'councils.changePassphrase': async ({ current, next }, context) => {
    const { council } = context
    requireStrength(next, profileOf(context).name)
    const proved = await unlock(context, council.id, { passphrase: current })
    if (proved.slotId !== council.slotId) throw new AppError('SECRET_WRONG')
    const sealed = await context.ports.jobs.run('sealSlot', { slotId: council.slotId, keys: council.keys, passphrase: next })
    await writeSlot(council.folder.keys, council.slotId, sealed)
    write(context, (writer) => writer.note('users', council.user.id, { passphrase: 'changed' }))
    return {}
  },
} satisfies HandlersOf<'councils'>
