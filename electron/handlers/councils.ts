import { AppError } from '../contract/errors.ts'
import type { CouncilProfile, RecoverySheet } from '../contract/councils.ts'
import { SAMPLE_PASSPHRASE } from '../contract/sample-passphrase.ts'
import { recoverySheetDocument } from '../documents/recovery-sheet.ts'
import * as councilQueries from '../store/queries/council.ts'
import { PROFILE, USERS, type ProfileRow } from '../store/tables.ts'
import { recipientOf } from '../vault/council-keys.ts'
import { cleanRecoveryText, newRecoveryKey, parseRecoveryKey } from '../vault/recovery-key.ts'
import { newSlotId } from '../vault/slot-folder.ts'
import { closeWithCopy } from './auto-copy.ts'
import { withJob, write, writeInTurn, type AppContext, type CouncilContext, type HandlersOf } from './context.ts'
import { readLabel, writeLabel } from './council-folder.ts'
import { areaNames, createCouncil, requireStrength } from './create-council.ts'
import { countIn, inTurn, saveRing, tidyAfter } from './key-holders.ts'
import { guardTries, openAs, unlock } from './open-council.ts'
import { printDocument } from './print.ts'
import { makeSheet } from './recovery.ts'
import { buildSample, SAMPLE_PROFILE, SAMPLE_USER } from './sample/build-sample.ts'
import type { OpenCouncil } from './workspace.ts'

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

/** A slot of version 1 becomes one of version 2 while its passphrase is at hand. Opening does not fail for it. */
async function renewOldSlot({ ports }: AppContext, council: OpenCouncil, passphrase: string): Promise<void> {
  const { slotId } = council
  if (council.holders.users[slotId]) return
  await inTurn(council, async () => {
    const slot = await ports.jobs.run('newSlot', { slotId, passphrase, keysFolder: null })
    await tidyAfter(council, () => countIn(council, slotId, slot))
  }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
  })
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
    await inTurn(council, () => tidyAfter(council, () => saveRing(council, { recovery: recovery.recipient })))
    const { name } = await writeInTurn(context, (writer) => {
      const profile = profileOf(context)
      writer.note('council_profile', profile.id, { recoveryKey: 'renewed' })
      return writer.update(PROFILE, profile, { recoveryProvedAt: null })
    })
    council.pendingRecovery = await makeSheet(name, ports.clock.now(), recovery.identity)
    return council.pendingRecovery
  },

  'councils.open': async ({ councilId, passphrase }, context) => {
    const unlocked = await unlock(context, councilId, { passphrase })
    const council = await openAs(context, councilId, unlocked, ({ db }) => councilQueries.userBySlot(db, unlocked.slotId))
    await renewOldSlot(context, council, passphrase)
    return {}
  },

  'councils.recover': async ({ councilId, recoveryKey, displayName, passphrase }, context) => {
    const recoveryIdentity = parseRecoveryKey(recoveryKey)
    if (!recoveryIdentity) throw new AppError('SECRET_WRONG')
    const unlocked = await unlock(context, councilId, { recoveryIdentity })
    requireStrength(passphrase, '')
    const slotId = newSlotId()
    const { ports } = context
    const { folder } = unlocked
    const slot = await guardTries(context, () => ports.jobs.run('newSlot', { slotId, passphrase, keysFolder: folder.keys }))
    const opening = { ...unlocked, slotId }
    await openAs(context, councilId, opening, async (store) => {
      await countIn(opening, slotId, slot, { recovery: await recipientOf(recoveryIdentity) })
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
    const saved = await writeInTurn(context, (writer) => writer.update(PROFILE, { id, revision }, { ...profile, ...names }))
    const { council } = context
    await writeLabel(council.folder, { ...(await readLabel(council.folder, council.id)), name: saved.name })
    return publicProfile(saved)
  },
} satisfies HandlersOf<'councils'>
