import { agendaTemplates } from './agenda-templates.ts'
import { annual } from './annual.ts'
import { app } from './app.ts'
import { assemblies } from './assemblies.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import type { Handlers } from './context.ts'
import { committees } from './committees.ts'
import { contacts } from './contacts.ts'
import { copies } from './copies.ts'
import { health } from './health.ts'
import { councils } from './councils.ts'
import { delegates } from './delegates.ts'
import { files } from './files.ts'
import { followUps } from './follow-ups.ts'
import { funds } from './funds.ts'
import { geography } from './geography.ts'
import { guests } from './guests.ts'
import { handover } from './handover.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { legal } from './legal.ts'
import { letters, paperTexts } from './letters.ts'
import { media } from './media.ts'
import { meetings } from './meetings.ts'
import { members } from './members.ts'
import { minutes } from './minutes.ts'
import { organisations } from './organisations.ts'
import { merges } from './merges.ts'
import { privacy } from './privacy.ts'
import { papers } from './papers.ts'
import { partners } from './partners.ts'
import { projectMoney } from './project-money.ts'
import { projectRecords } from './project-records.ts'
import { projects } from './projects.ts'
import { restores } from './restores.ts'
import { search } from './search.ts'
import { service } from './service.ts'
import { settings } from './settings.ts'
import { structure } from './structure.ts'
import { terms } from './terms.ts'
import { transfers } from './transfers.ts'
import { users } from './users.ts'
import { wordTemplates } from './word-templates.ts'
import { templates } from './templates.ts'
import { words } from './words.ts'

/** Every call of the contract has its handler here, or this does not compile. */
export const handlers = {
  ...agendaTemplates,
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
  ...followUps,
  ...funds,
  ...geography,
  ...guests,
  ...handover,
  ...home,
  ...imports,
  ...legal,
  ...letters,
  ...paperTexts,
  ...media,
  ...meetings,
  ...members,
  ...minutes,
  ...organisations,
  ...merges,
  ...privacy,
  ...papers,
  ...partners,
  ...projectMoney,
  ...projectRecords,
  ...projects,
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
} satisfies Handlers
