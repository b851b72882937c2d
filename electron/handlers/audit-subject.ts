import type Database from 'better-sqlite3'
import type { AuditEntry, AuditSubject } from '../contract/audit.ts'
import type { OwnerKind } from '../contract/files.ts'
import { fullName } from '../contract/text/index.ts'
import { find, type RecordFields, type Table } from '../store/table.ts'
import * as tables from '../store/tables.ts'

/** Whose record an entry of the log is about, as the record stands now; removed records still have their names. */

const basename = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
const named = (name: string | null | undefined): AuditSubject | null => (name ? { name, meeting: null, resolution: null } : null)

function personName(db: Database.Database, id: string): string {
  const person = find(db, tables.PEOPLE, id, true)
  return person ? fullName(person) : ''
}

const organisationName = (db: Database.Database, id: string): string => find(db, tables.ORGANISATIONS, id, true)?.name ?? ''

const committeeName = (db: Database.Database, id: string): string => find(db, tables.COMMITTEES, id, true)?.name ?? ''

const memberName = (db: Database.Database, membershipId: string): string => personName(db, find(db, tables.MEMBERSHIPS, membershipId, true)?.personId ?? '')

const projectTitle = (db: Database.Database, id: string): string => find(db, tables.PROJECTS, id, true)?.title ?? ''

function ofMeeting(db: Database.Database, meetingId: string, name = ''): AuditSubject | null {
  const meeting = find(db, tables.MEETINGS, meetingId, true)
  if (!meeting) return named(name)
  const { kind, number, year } = meeting
  return { name, meeting: { kind, number, year }, resolution: null }
}

/** Somebody at a meeting: on its roll, marked, coming or leaving. */
function ofPersonAt(db: Database.Database, record: { meetingId: string; personId: string } | null): AuditSubject | null {
  return record && ofMeeting(db, record.meetingId, personName(db, record.personId))
}

function ofResolution(db: Database.Database, id: string, name = ''): AuditSubject | null {
  const resolution = find(db, tables.RESOLUTIONS, id, true)
  if (!resolution) return named(name)
  const { meetingId, number, series, year } = resolution
  return { name, meeting: ofMeeting(db, meetingId)?.meeting ?? null, resolution: { number, series, year } }
}

function ofTask(db: Database.Database, id: string): AuditSubject | null {
  const task = find(db, tables.FOLLOW_UPS, id, true)
  return task && ofResolution(db, task.resolutionId, task.task)
}

/** Both names, the project's first. */
const ofProjectPart = (db: Database.Database, projectId: string | undefined, name = ''): string => [projectTitle(db, projectId ?? ''), name].filter(Boolean).join(' · ')

/** A part of a project whose own row says to which it belongs. */
function ofProject<R extends RecordFields & { projectId: string }>(table: Table<R>, nameOf: (record: R) => string = () => '') {
  return (db: Database.Database, id: string): AuditSubject | null => {
    const record = find(db, table, id, true)
    return record && named(ofProjectPart(db, record.projectId, nameOf(record)))
  }
}

const partnerName = (db: Database.Database, id: string): string => find(db, tables.PARTNERS, id, true)?.name ?? ''

function fundYearName(db: Database.Database, id: string): string {
  const year = find(db, tables.FUND_YEARS, id, true)
  return year ? [find(db, tables.FUNDS, year.fundId, true)?.name, String(year.fiscalYear + 543)].filter(Boolean).join(' · ') : ''
}

function assemblyName(db: Database.Database, id: string): string {
  const assembly = find(db, tables.ASSEMBLIES, id, true)
  return assembly ? [assembly.title, `${assembly.number}/${Number(assembly.heldOn.slice(0, 4)) + 543}`].filter(Boolean).join(' · ') : ''
}

const OWNER_NAMES: Record<Exclude<OwnerKind, 'meeting' | 'agendaItem'>, (db: Database.Database, id: string) => string> = {
  person: personName,
  project: projectTitle,
  organisation: organisationName,
  membership: memberName,
  council: () => '',
  activity: (db, id) => ofProjectPart(db, find(db, tables.ACTIVITIES, id, true)?.projectId, find(db, tables.ACTIVITIES, id, true)?.title),
  spending: (db, id) => ofProjectPart(db, find(db, tables.SPENDINGS, id, true)?.projectId, find(db, tables.SPENDINGS, id, true)?.item),
  partner: partnerName,
  fundYear: fundYearName,
  assembly: assemblyName,
  proposal: (db, id) => find(db, tables.PROPOSALS, id, true)?.title ?? '',
}

function ofAttachment(db: Database.Database, id: string): AuditSubject | null {
  const file = find(db, tables.ATTACHMENTS, id, true)
  if (!file) return null
  if (file.ownerKind === 'meeting') return ofMeeting(db, file.ownerId, file.name)
  if (file.ownerKind === 'agendaItem') {
    const item = find(db, tables.AGENDA_ITEMS, file.ownerId, true)
    return item && ofMeeting(db, item.meetingId, `${item.title} · ${file.name}`)
  }
  const owner = OWNER_NAMES[file.ownerKind](db, file.ownerId)
  return named([owner, file.name].filter(Boolean).join(' · '))
}

const SUBJECTS: Record<string, (db: Database.Database, id: string) => AuditSubject | null> = {
  people: (db, id) => named(personName(db, id)),
  memberships: (db, id) => named(memberName(db, id)),
  posts: (db, id) => named(personName(db, find(db, tables.POSTS, id, true)?.personId ?? '')),
  organisations: (db, id) => named(organisationName(db, id)),
  organisation_statuses: (db, id) => named(organisationName(db, find(db, tables.ORGANISATION_STATUSES, id, true)?.organisationId ?? '')),
  consents: (db, id) => named(personName(db, find(db, tables.CONSENTS, id, true)?.personId ?? '')),
  person_merges: (db, id) => named(personName(db, find(db, tables.PERSON_MERGES, id)?.keptId ?? '')),
  distinct_people: (db, id) => {
    const pair = find(db, tables.DISTINCT_PEOPLE, id, true)
    return pair && named([pair.oneId, pair.otherId].map((person) => personName(db, person)).join(' · '))
  },
  committees: (db, id) => named(committeeName(db, id)),
  committee_seats: (db, id) => {
    const seat = find(db, tables.COMMITTEE_SEATS, id, true)
    return seat && named([committeeName(db, seat.committeeId), seat.personId === null ? seat.outsiderName : personName(db, seat.personId)].filter(Boolean).join(' · '))
  },
  users: (db, id) => named(find(db, tables.USERS, id, true)?.displayName),
  imports: (db, id) => named(find(db, tables.IMPORTS, id)?.fileName),
  backups: (db, id) => named(basename(find(db, tables.BACKUPS, id)?.path ?? '')),
  contacts: (db, id) => named(find(db, tables.CONTACTS, id, true)?.name),
  issue_slots: (db, id) => named(find(db, tables.ISSUE_SLOTS, id)?.name),
  projects: (db, id) => named(projectTitle(db, id)),
  project_steps: ofProject(tables.PROJECT_STEPS),
  project_team: ofProject(tables.PROJECT_TEAM, ({ name }) => name),
  project_partners: (db, id) => {
    const row = find(db, tables.PROJECT_PARTNERS, id, true)
    return row && named(ofProjectPart(db, row.projectId, partnerName(db, row.partnerId)))
  },
  beneficiaries: ofProject(tables.BENEFICIARIES, ({ groupName }) => groupName),
  project_copies: ofProject(tables.PROJECT_COPIES, ({ councilName }) => councilName),
  fundings: ofProject(tables.FUNDINGS),
  instalments: (db, id) => named(projectTitle(db, find(db, tables.FUNDINGS, find(db, tables.INSTALMENTS, id, true)?.fundingId ?? '', true)?.projectId ?? '')),
  spendings: ofProject(tables.SPENDINGS, ({ item }) => item),
  activities: ofProject(tables.ACTIVITIES, ({ title }) => title),
  indicators: ofProject(tables.INDICATORS, ({ name }) => name),
  readings: (db, id) => {
    const indicator = find(db, tables.INDICATORS, find(db, tables.READINGS, id, true)?.indicatorId ?? '', true)
    return indicator && named(ofProjectPart(db, indicator.projectId, indicator.name))
  },
  words: (db, id) => named(find(db, tables.WORDS, id, true)?.name),
  partners: (db, id) => named(partnerName(db, id)),
  partner_papers: (db, id) => {
    const paper = find(db, tables.PARTNER_PAPERS, id, true)
    return paper && named([partnerName(db, paper.partnerId), paper.subject].filter(Boolean).join(' · '))
  },
  funds: (db, id) => named(find(db, tables.FUNDS, id, true)?.name),
  fund_years: (db, id) => named(fundYearName(db, id)),
  fund_benefits: (db, id) => {
    const benefit = find(db, tables.FUND_BENEFITS, id, true)
    return benefit && named([fundYearName(db, benefit.fundYearId), benefit.kind].filter(Boolean).join(' · '))
  },
  assemblies: (db, id) => named(assemblyName(db, id)),
  proposals: (db, id) => named(find(db, tables.PROPOSALS, id, true)?.title),
  resolution_links: (db, id) => {
    const link = find(db, tables.RESOLUTION_LINKS, id, true)
    return link && ofResolution(db, link.resolutionId, projectTitle(db, link.projectId))
  },
  meetings: (db, id) => ofMeeting(db, id),
  agenda_items: (db, id) => {
    const item = find(db, tables.AGENDA_ITEMS, id, true)
    return item && ofMeeting(db, item.meetingId, item.title)
  },
  resolutions: (db, id) => ofResolution(db, id),
  attendance: (db, id) => ofPersonAt(db, find(db, tables.ATTENDANCE, id)),
  meeting_roll: (db, id) => ofPersonAt(db, find(db, tables.MEETING_ROLL, id, true)),
  movements: (db, id) => ofPersonAt(db, find(db, tables.MOVEMENTS, id, true)),
  recusals: (db, id) => {
    const recusal = find(db, tables.RECUSALS, id, true)
    const item = recusal && find(db, tables.AGENDA_ITEMS, recusal.agendaItemId, true)
    return item && ofMeeting(db, item.meetingId, personName(db, recusal.personId))
  },
  ballots: (db, id) => {
    const ballot = find(db, tables.BALLOTS, id)
    return ballot && ofResolution(db, ballot.resolutionId, personName(db, ballot.personId))
  },
  guests: (db, id) => {
    const guest = find(db, tables.GUESTS, id, true)
    return guest && ofMeeting(db, guest.meetingId, guest.name)
  },
  letters: (db, id) => {
    const letter = find(db, tables.LETTERS, id, true)
    return letter && (letter.meetingId === null ? named(letter.subject) : ofMeeting(db, letter.meetingId, letter.subject))
  },
  agenda_templates: (db, id) => named(find(db, tables.AGENDA_TEMPLATES, id, true)?.name),
  follow_ups: (db, id) => ofTask(db, id),
  follow_up_notes: (db, id) => ofTask(db, find(db, tables.FOLLOW_UP_NOTES, id, true)?.followUpId ?? ''),
  attachments: ofAttachment,
}

/** Null where the entry speaks for itself, as for the settings. */
export function auditSubject(db: Database.Database, { table, recordId }: Pick<AuditEntry, 'table' | 'recordId'>): AuditSubject | null {
  return SUBJECTS[table]?.(db, recordId) ?? null
}
