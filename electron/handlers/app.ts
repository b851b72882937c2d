import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { preferences, type Preferences, type Session } from '../contract/app.ts'
import type { Guest } from '../contract/guests.ts'
import * as councilQueries from '../store/queries/council.ts'
import { writeDurably } from '../vault/durable-files.ts'
import type { AppContext, HandlersOf } from './context.ts'
import { councilFolder, listCouncilIds, readLabel } from './council-folder.ts'
import type { OpenCouncil } from './workspace.ts'

const FIRST_PREFERENCES: Preferences = { language: 'th', theme: 'auto', textSize: 100 }

const preferencesPath = (dataFolder: string): string => join(dataFolder, 'preferences.json')

/** How this program looks on this PC. A missing or damaged file gives the first look, never an error. */
export async function loadPreferences(dataFolder: string): Promise<Preferences> {
  try {
    return preferences.parse(JSON.parse(await readFile(preferencesPath(dataFolder), 'utf8')))
  } catch {
    return FIRST_PREFERENCES
  }
}

function sessionOf({ workspace }: AppContext): Session | null {
  const { open } = workspace
  if (!open) return null
  const profile = councilQueries.profile(open.store.db)
  return {
    councilId: open.id,
    councilName: profile?.name ?? '',
    isSample: profile?.isSample ?? false,
    user: { id: open.user.id, displayName: open.user.displayName, role: open.user.role },
    recoveryProvedAt: profile?.recoveryProvedAt ?? null,
    lastBackupAt: councilQueries.verifiedBackupAt(open.store.db),
    idleMinutes: councilQueries.settings(open.store.db).values.idleMinutes,
    guest: guestOf(open),
  }
}

function guestOf({ guest }: OpenCouncil): Guest | null {
  if (!guest) return null
  const { wipe: _kept, ...shown } = guest
  return shown
}

export const app = {
  'app.status': async (_input, context) => {
    const { ports, workspace } = context
    const ids = await listCouncilIds(ports.dataFolder)
    const councils = await Promise.all(
      ids.map(async (id) => {
        const { name, isSample, openedAt } = await readLabel(councilFolder(ports.dataFolder, id), id)
        return { id, name, isSample, openedAt }
      }),
    )
    return {
      version: ports.version,
      shell: ports.shell,
      dataFolder: ports.dataFolder,
      opensFiles: ports.opener !== null,
      today: ports.clock.today(),
      preferences: workspace.preferences,
      councils: councils.sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '')),
      session: sessionOf(context),
    }
  },

  'app.savePreferences': async (input, { ports, workspace }) => {
    await writeDurably(preferencesPath(ports.dataFolder), Buffer.from(JSON.stringify(input)))
    workspace.preferences = input
    return input
  },

  'app.licences': (_input, { ports }) => ports.bundled.licences(),

  // The watch of core.ts notes every call but app.status as use.
  'app.touch': () => ({}),

  'app.cancelJob': ({ jobId }, { workspace }) => {
    workspace.cancellers.get(jobId)?.abort()
    return {}
  },
} satisfies HandlersOf<'app'>
