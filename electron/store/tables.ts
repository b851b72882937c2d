import type { Attachment } from '../contract/files.ts'
import type { Contact } from '../contract/contacts.ts'
import type { CouncilProfile, User } from '../contract/councils.ts'
import type { Committee, CommitteeSeat } from '../contract/committees.ts'
import type { ImportKind } from '../contract/imports.ts'
import type { AgendaItem, Guest, Meeting, Resolution } from '../contract/meetings.ts'
import type { Membership, Organisation, Person, Post } from '../contract/members.ts'
import type { StatusChange } from '../contract/organisations.ts'
import type { Breach, Consent } from '../contract/privacy.ts'
import type { FollowUp, FollowUpNote } from '../contract/follow-ups.ts'
import type { Ballot, FrozenEntry, Movement, Recusal } from '../contract/holding.ts'
import type { AgendaTemplate, Delegate, Letter, PaperTextsRecord } from '../contract/letters.ts'
import type { Adoption, Amendment, Confirmation, Fingerprint, MinutesRevision } from '../contract/minutes.ts'
import type { Assembly, Proposal } from '../contract/assemblies.ts'
import type { Fund, FundBenefit, FundYear } from '../contract/funds.ts'
import type { Partner, PartnerPaper } from '../contract/partners.ts'
import type { Funding, Instalment, Spending } from '../contract/project-money.ts'
import type { Beneficiary, ProjectCopy, ProjectPartner, Step, TeamMember } from '../contract/project-parts.ts'
import type { Activity, Indicator, Reading } from '../contract/project-work.ts'
import type { IssueSlot, Project, ResolutionLink } from '../contract/projects.ts'
import type { Word } from '../contract/words.ts'
import type { SavedSearch } from '../contract/search.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { defineTable, type RecordFields } from './table.ts'

/** Every table that holds records, with the record type it stores. */

export interface ProfileRow extends CouncilProfile {
  recoveryProvedAt: string | null
}
export const PROFILE = defineTable<ProfileRow>('council_profile', [
  'name', 'kind', 'provinceCode', 'amphoeCode', 'tambonCode', 'provinceName', 'amphoeName', 'tambonName',
  'registrationNo', 'registeredOn', 'phone', 'address', 'isSample', 'recoveryProvedAt',
], { flags: ['isSample'] })

export interface SettingsRow extends RecordFields {
  values: SettingsValues
  checkedOn: Record<string, string>
}
export const SETTINGS = defineTable<SettingsRow>('settings', ['values', 'checkedOn'], { json: ['values', 'checkedOn'] })

export interface UserRow extends User, RecordFields {
  slotId: string
}
export const USERS = defineTable<UserRow>('users', ['displayName', 'role', 'slotId'], { removable: true })

export interface ImportRow extends RecordFields {
  kind: ImportKind
  fileName: string
  fileSha256: string
  added: number
  skipped: number
  updated: number
  organisationsAdded: number
  userName: string
  undoneAt: string | null
}
export const IMPORTS = defineTable<ImportRow>('imports', [
  'kind', 'fileName', 'fileSha256', 'added', 'skipped', 'updated', 'organisationsAdded', 'userName', 'undoneAt',
])

export const ORGANISATIONS = defineTable<Organisation>(
  'organisations',
  ['name', 'kind', 'registrationNo', 'registeredOn', 'moo', 'foundedOn', 'activity', 'memberCount', 'leader', 'phone', 'seats', 'note'],
  { json: ['moo'], removable: true },
)
export const ORGANISATION_STATUSES = defineTable<StatusChange>('organisation_statuses', ['organisationId', 'status', 'startedOn', 'reason'], { removable: true })
export const PEOPLE = defineTable<Person>('people', [
  'title', 'givenName', 'familyName', 'nationalId', 'bornOn', 'phone', 'houseNo', 'moo', 'address', 'note', 'erasedAt',
], { removable: true })
export const MEMBERSHIPS = defineTable<Membership>('memberships', [
  'personId', 'capacity', 'organisationId', 'startedOn', 'dueEndOn', 'electedMeetingId', 'replacesId', 'endedOn', 'endKind', 'endReason', 'importId',
], { removable: true })
export const POSTS = defineTable<Post>('posts', ['personId', 'post', 'label', 'startedOn', 'endedOn'], { removable: true })

export const COMMITTEES = defineTable<Committee>('committees', ['name', 'startedOn', 'endedOn', 'note'], { removable: true })
export const COMMITTEE_SEATS = defineTable<CommitteeSeat>('committee_seats', [
  'committeeId', 'personId', 'outsiderName', 'affiliation', 'role', 'startedOn', 'endedOn',
], { removable: true })
export const CONSENTS = defineTable<Consent>('consents', [
  'personId', 'purpose', 'basis', 'version', 'givenOn', 'withdrawnOn', 'note',
], { removable: true })
export const BREACHES = defineTable<Breach>('breaches', [
  'knownAt', 'happened', 'dataKinds', 'peopleCount', 'highRisk', 'officeToldAt', 'peopleToldAt', 'noRiskAt', 'noRiskBy', 'noRiskReason', 'note',
], { flags: ['highRisk'], removable: true })

/** What a merge moved and changed lies in `moved`, which is written apart (see queries/merges.ts). */
export interface MergeRow extends RecordFields {
  keptId: string
  mergedId: string
  userName: string
  undoneAt: string | null
}
export const PERSON_MERGES = defineTable<MergeRow & { moved: string }>('person_merges', ['keptId', 'mergedId', 'moved', 'userName', 'undoneAt'])

/** Two people of one name who were said not to be one; the lesser id first. */
export interface DistinctRow extends RecordFields {
  oneId: string
  otherId: string
  userName: string
}
export const DISTINCT_PEOPLE = defineTable<DistinctRow>('distinct_people', ['oneId', 'otherId', 'userName'], { removable: true })

export const MEETINGS = defineTable<Meeting>('meetings', [
  'kind', 'committeeId', 'number', 'year', 'heldOn', 'startsAt', 'begunAt', 'endsAt', 'place', 'recorder', 'checker', 'stage', 'state',
], { removable: true })

/** As stored: the label ("4.1") follows from the positions and is never written down. */
export type AgendaRow = Omit<AgendaItem, 'label'>
export const AGENDA_ITEMS = defineTable<AgendaRow>(
  'agenda_items',
  ['meetingId', 'parentId', 'position', 'kind', 'title', 'body', 'duties', 'adoptsMeetingId', 'followUpId', 'carriedFromId'],
  { json: ['body', 'duties'], removable: true },
)
export const RESOLUTIONS = defineTable<Resolution>('resolutions', [
  'meetingId', 'agendaItemId', 'number', 'series', 'year', 'verb', 'text', 'votes', 'voteMethod', 'castingVote', 'takenAt', 'assignee', 'task', 'dueOn',
  'presentCount', 'quorumMet',
], { json: ['votes'], flags: ['quorumMet'], removable: true })

export interface AttendanceRow extends RecordFields {
  meetingId: string
  personId: string
  status: 'present' | 'absent' | 'leave' | 'substitute' | null
  remark: string
}
export const ATTENDANCE = defineTable<AttendanceRow>('attendance', ['meetingId', 'personId', 'status', 'remark'])
export const GUESTS = defineTable<Guest>('guests', ['meetingId', 'name', 'position'], { removable: true })

export const MEETING_ROLL = defineTable<FrozenEntry>('meeting_roll', [
  'meetingId', 'personId', 'position', 'name', 'postLabel', 'organisationName',
], { removable: true })
export const MOVEMENTS = defineTable<Movement>('movements', ['meetingId', 'personId', 'kind', 'at'], { removable: true })
export const RECUSALS = defineTable<Recusal>('recusals', ['agendaItemId', 'personId', 'reason'], { removable: true })
export const BALLOTS = defineTable<Ballot>('ballots', ['resolutionId', 'personId', 'choice'])
export const FOLLOW_UPS = defineTable<FollowUp>('follow_ups', [
  'resolutionId', 'meetingId', 'task', 'owner', 'ownerPersonId', 'ownerCommitteeId', 'dueOn', 'state', 'closedOn', 'closedMeetingId', 'closing',
], { removable: true })
export const FOLLOW_UP_NOTES = defineTable<FollowUpNote>('follow_up_notes', ['followUpId', 'meetingId', 'notedOn', 'text'], { removable: true })

export const MINUTES_REVISIONS = defineTable<MinutesRevision>('minutes_revisions', ['meetingId', 'number', 'reason', 'userName', 'content'], { json: ['content'] })
export const CONFIRMATIONS = defineTable<Confirmation>('confirmations', ['meetingId', 'personId', 'answer', 'answeredOn', 'note'], { removable: true })
export const ADOPTIONS = defineTable<Adoption>('adoptions', [
  'meetingId', 'way', 'adoptedOn', 'byMeetingId', 'agendaItemId', 'resolutionId', 'corrections',
])
export const AMENDMENTS = defineTable<Amendment>('amendments', [
  'meetingId', 'agendaItemId', 'byMeetingId', 'resolutionId', 'amendedOn', 'oldText', 'newText', 'reason',
])
export const FINGERPRINTS = defineTable<Fingerprint>('fingerprints', ['seq', 'subject', 'subjectId', 'meetingId', 'record', 'previousHash', 'hash'])

export const LETTERS = defineTable<Letter>('letters', [
  'kind', 'year', 'number', 'datedOn', 'subject', 'addressee', 'meetingId', 'resolutionId', 'signatory',
], { removable: true })
export const PAPER_TEXTS = defineTable<PaperTextsRecord>('paper_texts', ['values'], { json: ['values'] })
export const AGENDA_TEMPLATES = defineTable<AgendaTemplate>('agenda_templates', ['name', 'items'], { json: ['items'], removable: true })
export const DELEGATES = defineTable<Delegate>('delegates', ['year', 'personId', 'namedOn', 'resolutionId', 'note'], { removable: true })

export const ISSUE_SLOTS = defineTable<IssueSlot>('issue_slots', ['position', 'name'])
export const WORDS = defineTable<Word>('words', ['list', 'position', 'name'], { removable: true })
export const PROJECTS = defineTable<Project>('projects', [
  'code', 'title', 'issueIds', 'stage', 'kindId', 'ladderId', 'goalIds', 'duties', 'moo', 'place', 'organisationId', 'startsOn', 'endsOn', 'background',
  'objectives', 'lessons', 'isModel', 'copiedFrom',
], { json: ['issueIds', 'goalIds', 'duties', 'moo', 'copiedFrom'], flags: ['isModel'], removable: true })
export const PROJECT_STEPS = defineTable<Step>('project_steps', ['projectId', 'stage', 'steppedOn', 'resolutionId', 'note'], { removable: true })
export const PROJECT_TEAM = defineTable<TeamMember>('project_team', ['projectId', 'personId', 'name', 'role'], { removable: true })
export const PROJECT_PARTNERS = defineTable<ProjectPartner>('project_partners', ['projectId', 'partnerId', 'role'], { removable: true })
export const BENEFICIARIES = defineTable<Beneficiary>('beneficiaries', ['projectId', 'groupName', 'target', 'actual'], { removable: true })
export const PROJECT_COPIES = defineTable<ProjectCopy>('project_copies', ['projectId', 'councilName', 'copiedOn', 'note'], { removable: true })

export type LinkRow = RecordFields & Pick<ResolutionLink, 'projectId' | 'resolutionId' | 'kind' | 'note'>
export const RESOLUTION_LINKS = defineTable<LinkRow>('resolution_links', ['projectId', 'resolutionId', 'kind', 'note'], { removable: true })
export const FUNDINGS = defineTable<Funding>('fundings', [
  'projectId', 'source', 'partnerId', 'fiscalYear', 'promisedSatang', 'writtenWords', 'wordsChoice', 'agreedOn', 'paper', 'resolutionId', 'note',
], { removable: true })
export const INSTALMENTS = defineTable<Instalment>('instalments', [
  'fundingId', 'dueOn', 'dueSatang', 'receivedOn', 'receivedSatang', 'paper', 'excessReason', 'note',
], { removable: true })
export const SPENDINGS = defineTable<Spending>('spendings', [
  'projectId', 'fundingId', 'activityId', 'spentOn', 'item', 'paidTo', 'satang', 'receipt', 'note',
], { removable: true })
export const ACTIVITIES = defineTable<Activity>('activities', [
  'projectId', 'position', 'title', 'plannedFrom', 'plannedTo', 'actualFrom', 'actualTo', 'outcome',
], { removable: true })
export const INDICATORS = defineTable<Indicator>('indicators', ['projectId', 'position', 'name', 'unit', 'baseline', 'target', 'better'], { removable: true })
export const READINGS = defineTable<Reading>('readings', ['indicatorId', 'readOn', 'value', 'note'], { removable: true })

export const PARTNERS = defineTable<Partner>('partners', ['name', 'kind', 'contactName', 'phone', 'address', 'note'], { removable: true })
export const PARTNER_PAPERS = defineTable<PartnerPaper>('partner_papers', [
  'partnerId', 'direction', 'datedOn', 'number', 'subject', 'projectId', 'note',
], { removable: true })
export const FUNDS = defineTable<Fund>('funds', ['name', 'foundedOn', 'note'], { removable: true })
export const FUND_YEARS = defineTable<FundYear>('fund_years', [
  'fundId', 'fiscalYear', 'members', 'membersPromisedSatang', 'membersReceivedSatang', 'localPromisedSatang', 'localReceivedSatang', 'statePromisedSatang',
  'stateReceivedSatang', 'balanceSatang', 'reportedOn', 'meetingId', 'note',
], { removable: true })
export const FUND_BENEFITS = defineTable<FundBenefit>('fund_benefits', ['fundYearId', 'kind', 'people', 'satang'], { removable: true })
export const ASSEMBLIES = defineTable<Assembly>('assemblies', [
  'number', 'heldOn', 'title', 'place', 'issueIds', 'attended', 'meetingId', 'note',
], { json: ['issueIds'], removable: true })
export const PROPOSALS = defineTable<Proposal>('proposals', [
  'assemblyId', 'meetingId', 'title', 'detail', 'plan', 'projectId', 'sentOn', 'paper', 'answeredOn', 'answer', 'outcome', 'followOn', 'followNote',
], { removable: true })

/** The fingerprint's words follow from the keys and are never written down. */
export type ContactRow = Omit<Contact, 'words'>
export const CONTACTS = defineTable<ContactRow>('contacts', ['councilId', 'name', 'recipient', 'verifyKey', 'note'], { removable: true })

export interface SavedSearchRow extends SavedSearch {
  userId: string
}
export const SAVED_SEARCHES = defineTable<SavedSearchRow>('saved_searches', ['userId', 'name', 'text', 'filters'], { json: ['filters'], removable: true })

export const ATTACHMENTS = defineTable<Attachment>('attachments', [
  'ownerKind', 'ownerId', 'name', 'mediaType', 'size', 'contentSha256', 'phase',
], { removable: true })

export interface BackupRow extends RecordFields {
  path: string
  size: number
  verified: boolean
  userName: string
}
export const BACKUPS = defineTable<BackupRow>('backups', ['path', 'size', 'verified', 'userName'], { flags: ['verified'] })
