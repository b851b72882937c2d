import type { z } from 'zod'
import { agenda } from './agenda.ts'
import { annual } from './annual.ts'
import { app } from './app.ts'
import { assemblies } from './assemblies.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { committees } from './committees.ts'
import { contacts } from './contacts.ts'
import { copies } from './copies.ts'
import { health } from './health.ts'
import { councils } from './councils.ts'
import { delegates } from './delegates.ts'
import { files } from './files.ts'
import { fingerprints } from './fingerprints.ts'
import { followUps } from './follow-ups.ts'
import { funds } from './funds.ts'
import { geography } from './geography.ts'
import { guests } from './guests.ts'
import { handover } from './handover.ts'
import { holding } from './holding-calls.ts'
import { home } from './home.ts'
import { imports } from './import-desk.ts'
import { legal } from './legal.ts'
import { letters } from './letters.ts'
import { media } from './media.ts'
import { meetings } from './meetings.ts'
import { members } from './members.ts'
import { minutes } from './minutes.ts'
import { organisations } from './organisations.ts'
import { merges } from './merges.ts'
import { privacy } from './privacy.ts'
import { papers } from './papers.ts'
import { partners } from './partners.ts'
import { projects } from './projects.ts'
import { resolutions } from './resolutions.ts'
import { restores } from './restores.ts'
import { search } from './search.ts'
import { service } from './service.ts'
import { settings } from './settings.ts'
import { structure } from './structure.ts'
import { terms } from './radar.ts'
import { transfers } from './transfers.ts'
import { users } from './users.ts'
import { wordTemplates } from './word-templates.ts'
import { templates } from './templates.ts'
import { words } from './words.ts'

/** Every call the page can make. What is not here does not exist. */
export const contract = {
  ...agenda,
  ...annual,
  ...app,
  ...assemblies,
  ...audit,
  ...backups,
  ...committees,
  ...contacts,
  ...copies,
  ...councils,
  ...health,
  ...delegates,
  ...files,
  ...fingerprints,
  ...followUps,
  ...funds,
  ...geography,
  ...guests,
  ...handover,
  ...holding,
  ...home,
  ...imports,
  ...legal,
  ...letters,
  ...media,
  ...meetings,
  ...members,
  ...minutes,
  ...organisations,
  ...merges,
  ...privacy,
  ...papers,
  ...partners,
  ...projects,
  ...resolutions,
  ...restores,
  ...search,
  ...service,
  ...settings,
  ...structure,
  ...terms,
  ...transfers,
  ...users,
  ...templates,
  ...words,
  ...wordTemplates,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a caller passes (before defaults) and what a handler receives (after). */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
export type HandledInput<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>
