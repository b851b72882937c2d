import type { CallInput, CallName } from '../../electron/contract/index.ts'

const ID = '0190f7a2-0000-7000-8000-00000000000a'
const ref = { id: ID, revision: 1 }
const RICH = { type: 'doc', content: [{ type: 'paragraph' }] }

const PROFILE = {
  name: 'สภา', kind: 'tambon' as const, provinceCode: '83', amphoeCode: '8303', tambonCode: null,
  registrationNo: '', registeredOn: null, phone: '', address: '',
}
const PERSON = { title: '', givenName: 'กมล', familyName: '', nationalId: '', bornOn: null, phone: '', houseNo: '', moo: null, address: '', note: '' }
const MEMBERSHIP = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-01-01', dueEndOn: null }
const POST = { post: 'chair' as const, label: '', startedOn: '2025-01-01', endedOn: null }
const MEETING = { kind: 'ordinary' as const, number: 1, heldOn: '2026-02-10', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' }
const RESOLUTION = { verb: 'agree' as const, text: 'เห็นชอบ', votes: null, assignee: '', dueOn: null }
const PROJECT = { code: '', title: 'โครงการ', issueIds: [], stage: 'proposed' as const, moo: [], startsOn: null, endsOn: null, background: '', objectives: '' }
const FUNDING = { source: 'codi' as const, fiscalYear: 2026, promisedSatang: 0, receivedSatang: 0, note: '' }
const SETTINGS = {
  quorumNumerator: 1, quorumDenominator: 2, actingCounts: true, substituteCounts: false, meetingsPerYear: 4, termYears: 4,
  expertNumerator: 1, expertDenominator: 5, noticeDays: 7, delegates: 2, thaiDigits: false, idleMinutes: 15, backupWarnDays: 7,
}

/**
 * A well-formed input for every call of the contract: naming records that do not exist, so that a call
 * which is let through fails on the record (NOT_FOUND and the like), never on its form.
 */
export const SAMPLE_INPUT: { [N in CallName]: CallInput<N> } = {
  'app.status': {},
  'app.savePreferences': { language: 'th', theme: 'auto', textSize: 100 },
  'app.licences': {},
  'app.cancelJob': { jobId: ID },
  'app.touch': {},
  'audit.list': { recordId: null, before: null },
  'audit.verify': {},
  'backups.places': {},
  'backups.browse': { path: '/nowhere' },
  'backups.history': {},
  'backups.create': { jobId: ID, folder: '/nowhere' },
  'backups.verify': { jobId: ID, path: '/nowhere', secret: null },
  'backups.inspect': { path: '/nowhere', secret: null },
  'backups.restore': { jobId: ID, path: '/nowhere', secret: { recoveryKey: 'x' }, mode: 'new' },
  'backups.reportPdf': { report: { ok: false, checkedAt: '2026-02-10T03:00:00.000Z', info: null, bytesRead: 0, checks: [] } },
  'councils.create': { profile: PROFILE, displayName: 'ก', passphrase: 'x' },
  'councils.proveRecovery': { answers: ['x', 'y'] },
  'councils.pendingRecovery': {},
  'councils.recoverySheetPdf': {},
  'councils.renewRecovery': {},
  'councils.createSample': { jobId: ID },
  'councils.open': { councilId: ID, passphrase: 'x' },
  'councils.recover': { councilId: ID, recoveryKey: 'x', displayName: 'ก', passphrase: 'x' },
  'councils.lock': {},
  'councils.profile': {},
  'councils.saveProfile': { ...PROFILE, revision: 99 },
  'councils.users': {},
  'councils.changePassphrase': { current: 'x', next: 'short' },
  'files.stage': { stageId: ID, name: 'a', offset: 0, total: 0, bytes: new Uint8Array() },
  'files.discard': { stageId: ID },
  'files.list': { ownerKind: 'meeting', ownerId: ID },
  'files.attach': { ownerKind: 'meeting', ownerId: ID, stageId: ID, mediaType: '' },
  'files.read': { id: ID },
  'files.openOutside': { id: ID },
  'files.remove': ref,
  'files.restore': { id: ID },
  'geography.areas': { parent: '' },
  'guests.open': { jobId: ID, path: '/nowhere', secret: null },
  'guests.close': {},
  'guests.drills': {},
  'meetings.list': {},
  'meetings.get': { id: ID },
  'meetings.suggest': { kind: 'ordinary', heldOn: '2026-02-10' },
  'meetings.create': MEETING,
  'meetings.save': { ...ref, meeting: MEETING },
  'meetings.remove': ref,
  'meetings.restore': { id: ID },
  'meetings.mark': { meetingId: ID, personIds: [ID], status: 'present', remark: '' },
  'meetings.addGuest': { meetingId: ID, name: 'แขก', position: '' },
  'meetings.removeGuest': ref,
  'meetings.restoreGuest': { id: ID },
  'meetings.addItem': { meetingId: ID, parentId: null, title: '' },
  'meetings.saveItem': { ...ref, title: '', body: RICH },
  'meetings.moveItem': { ...ref, position: 1 },
  'meetings.removeItem': ref,
  'meetings.restoreItem': { id: ID },
  'meetings.addResolution': { agendaItemId: ID, resolution: RESOLUTION },
  'meetings.saveResolution': { ...ref, resolution: RESOLUTION },
  'meetings.removeResolution': ref,
  'meetings.restoreResolution': { id: ID },
  'meetings.resolutions': {},
  'meetings.minutesPdf': { id: ID },
  'members.roll': { on: '2026-02-10' },
  'members.get': { id: ID },
  'members.showNationalId': { id: ID },
  'members.add': { person: PERSON, membership: MEMBERSHIP, post: null },
  'members.savePerson': { ...ref, person: PERSON },
  'members.endMembership': { ...ref, endedOn: '2026-01-01', endReason: '' },
  'members.addMembership': { personId: ID, membership: MEMBERSHIP },
  'members.correctMembership': { ...ref, membership: { ...MEMBERSHIP, endedOn: null, endReason: '' } },
  'members.correctPost': { ...ref, post: POST },
  'members.removePost': ref,
  'members.restorePost': { id: ID },
  'members.remove': ref,
  'members.restore': { id: ID },
  'members.addPost': { personId: ID, post: POST },
  'members.endPost': { ...ref, endedOn: '2026-01-01' },
  'members.organisations': {},
  'projects.list': {},
  'projects.get': { id: ID },
  'projects.create': PROJECT,
  'projects.save': { ...ref, project: PROJECT },
  'projects.remove': ref,
  'projects.restore': { id: ID },
  'projects.link': { projectId: ID, resolutionId: ID, kind: 'approves' },
  'projects.unlink': ref,
  'projects.addFunding': { projectId: ID, funding: FUNDING },
  'projects.saveFunding': { ...ref, funding: FUNDING },
  'projects.removeFunding': ref,
  'projects.issues': {},
  'projects.saveIssue': { ...ref, name: '' },
  'restores.replaced': {},
  'restores.undo': {},
  'search.find': { text: 'ขยะ' },
  'settings.get': {},
  'settings.save': { values: SETTINGS, checkedOn: {}, revision: 99 },
}
