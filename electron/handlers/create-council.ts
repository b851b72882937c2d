import { AppError } from '../contract/errors.ts'
import type { CouncilProfileInput } from '../contract/councils.ts'
import { DEFAULT_SETTINGS } from '../contract/settings.ts'
import { passphraseStrength } from '../contract/text/passphrase-strength.ts'
import { newCouncilKeys } from '../vault/council-keys.ts'
import type { KeyHolders } from '../vault/key-ring.ts'
import { newRecoveryKey } from '../vault/recovery-key.ts'
import { newSlotId } from '../vault/slot-folder.ts'
import { userBySlot } from '../store/queries/council.ts'
import { CouncilStore } from '../store/council-store.ts'
import { migrate } from '../store/migrate.ts'
import { openSealed } from '../store/sealed-database.ts'
import { ISSUE_SLOTS, PARTNERS, PROFILE, SETTINGS, USERS, WORDS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import type { AppContext } from './context.ts'
import { makeCouncilFolder } from './council-folder.ts'
import { LADDER, NAMED_ISSUES, PHUKET_CODE, PHUKET_GOALS, PHUKET_PARTNERS, PROJECT_KINDS } from './council-words.ts'
import { countIn } from './key-holders.ts'
import { openAs, type Unlocked } from './open-council.ts'
import { makeSheet } from './recovery.ts'
import type { OpenCouncil } from './workspace.ts'

export interface NewCouncil {
  profile: CouncilProfileInput
  displayName: string
  passphrase: string
  isSample: boolean
}

/** Area names as printed on letterheads, from the official codes. */
export async function areaNames(context: AppContext, profile: CouncilProfileInput): Promise<{ provinceName: string; amphoeName: string; tambonName: string }> {
  const { bundled } = context.ports
  return {
    provinceName: await bundled.areaName(profile.provinceCode),
    amphoeName: await bundled.areaName(profile.amphoeCode),
    tambonName: profile.tambonCode ? await bundled.areaName(profile.tambonCode) : '',
  }
}

/** @throws AppError PASSPHRASE_WEAK */
export function requireStrength(passphrase: string, councilName: string): void {
  const { score } = passphraseStrength(passphrase, [councilName])
  if (score === 0) throw new AppError('PASSPHRASE_WEAK')
}

/**
 * A new sealed folder with its first records and first user, whole or not at all. The paper key
 * exists only in the returned session's pending sheet until two groups are typed back.
 */
export async function createCouncil(context: AppContext, input: NewCouncil): Promise<OpenCouncil> {
  const { ports } = context
  const councilId = ports.newId()
  const keys = await newCouncilKeys()
  const recovery = await newRecoveryKey()
  const slotId = newSlotId()
  const slot = await ports.jobs.run('newSlot', { slotId, passphrase: input.passphrase, keysFolder: null })
  const names = await areaNames(context, input.profile)

  const ring = { keys, holders: { generation: 0, recovery: recovery.recipient, users: {} } as KeyHolders }
  const folder = await makeCouncilFolder(ports.dataFolder, councilId, async (making) => {
    const keeper = { ...ring, folder: making }
    await countIn(keeper, slotId, slot)
    ring.holders = keeper.holders
    const store = new CouncilStore(openSealed(making.database, keys.databaseKey, { create: true }))
    migrate(store.db)
    const userId = ports.newId()
    store.write(
      { actor: { id: userId, displayName: input.displayName }, command: 'councils.create', now: ports.clock.now, newId: ports.newId },
      (writer) => {
        writer.insert(PROFILE, { ...input.profile, ...names, id: councilId, isSample: input.isSample, recoveryProvedAt: null })
        writer.insert(SETTINGS, { values: DEFAULT_SETTINGS, checkedOn: {} })
        writer.insert(USERS, { id: userId, displayName: input.displayName, role: 'secretary', slotId })
        insertIssues(writer)
        insertWords(writer, input.profile.provinceCode)
      },
    )
    store.close()
  })
  const unlocked: Unlocked = { folder, slotId, next: null, ...ring }
  const open = await openAs(context, councilId, unlocked, ({ db }) => userBySlot(db, slotId))
  open.pendingRecovery = await makeSheet(input.profile.name, ports.clock.now(), recovery.identity)
  return open
}

const ISSUE_SLOT_COUNT = 11

/** Eleven slots: those the source names, the others for the council to name. */
function insertIssues(writer: Writer): void {
  for (let at = 0; at < ISSUE_SLOT_COUNT; at += 1) {
    writer.insert(ISSUE_SLOTS, { position: at + 1, name: NAMED_ISSUES[at] ?? '' })
  }
}

/** The ladder and kinds of projects; in Phuket also the goals and partners that its source names. */
function insertWords(writer: Writer, provinceCode: string): void {
  const inPhuket = provinceCode === PHUKET_CODE
  const lists = [['ladder', LADDER], ['kind', PROJECT_KINDS], ['goal', inPhuket ? PHUKET_GOALS : []]] as const
  for (const [list, names] of lists) for (const [at, name] of names.entries()) writer.insert(WORDS, { list, position: at + 1, name })
  for (const partner of inPhuket ? PHUKET_PARTNERS : []) writer.insert(PARTNERS, { ...partner, contactName: '', phone: '', address: '', note: '' })
}
