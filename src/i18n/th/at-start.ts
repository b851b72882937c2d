import { assemblies } from './assemblies.ts'
import { attachments } from './attachments.ts'
import { audit } from './audit/index.ts'
import { backups } from './backups.ts'
import { common } from './common.ts'
import { copies } from './copies.ts'
import { errors } from './errors.ts'
import { followUps } from './follow-ups.ts'
import { handover } from './handover.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { letters } from './letters.ts'
import { meetings } from './meetings.ts'
import { members } from './members.ts'
import { organisations } from './organisations.ts'
import { papers } from './papers.ts'
import { merges } from './merges.ts'
import { minutes } from './minutes.ts'
import { partners } from './partners.ts'
import { privacy } from './privacy.ts'
import { projectFacts } from './project-facts.ts'
import { projectList } from './project-list.ts'
import { projectPeople } from './project-people.ts'
import { projectMoney } from './project-money.ts'
import { projectWork } from './project-work.ts'
import { projects } from './projects.ts'
import { reports } from './reports.ts'
import { resolutions } from './resolutions.ts'
import { restores } from './restores.ts'
import { search } from './search.ts'
import { service } from './service.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { structure } from './structure.ts'
import { transfer } from './transfer.ts'
import { unlock } from './unlock.ts'
import { templates } from './templates.ts'
import { words } from './words.ts'

/** What is there from the first page on: one namespace per feature, named like its folder in src/features. */
export const atStart = {
  assemblies,
  attachments,
  audit,
  backups,
  common,
  copies,
  errors,
  followUps,
  handover,
  health,
  home,
  letters,
  meetings,
  members,
  organisations,
  papers,
  merges,
  minutes,
  partners,
  privacy,
  projectFacts,
  projectList,
  projectPeople,
  projectMoney,
  projectWork,
  projects,
  reports,
  resolutions,
  restores,
  search,
  service,
  settings,
  setup,
  structure,
  transfer,
  unlock,
  templates,
  words,
}
