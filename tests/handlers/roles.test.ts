import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../electron/contract/define.ts'
import type { Envelope } from '../../electron/contract/errors.ts'
import { contract, type CallName } from '../../electron/contract/index.ts'
import type { Runtime } from '../../electron/handlers/context.ts'
import type { handlers } from '../../electron/handlers/index.ts'
import { createDispatch, type Dispatch } from '../../electron/transport/dispatch.ts'
import { SAMPLE_INPUT } from '../support/sample-input.ts'

/**
 * Every call x every role, and nobody. Who may do what is written here a second time, so that a slip
 * in the contract shows.
 */
const EXPECTED = new Map<string, readonly Role[] | 'anyone'>()
const expectAll = (who: readonly Role[] | 'anyone', ...names: CallName[]): void => names.forEach((name) => EXPECTED.set(name, who))
expectAll('anyone',
  'app.status', 'app.savePreferences', 'app.licences', 'app.cancelJob', 'app.touch', 'geography.areas', 'files.stage', 'files.discard',
  'councils.create', 'councils.createSample', 'councils.open', 'councils.recover', 'councils.lock',
  'backups.places', 'backups.browse', 'backups.verify', 'backups.inspect', 'backups.restore', 'backups.reportPdf', 'guests.open', 'guests.close')
expectAll(ROLES,
  'audit.list', 'audit.verify', 'audit.export', 'backups.history', 'copies.list', 'guests.drills', 'restores.replaced', 'councils.proveRecovery', 'councils.pendingRecovery', 'councils.recoverySheetPdf',
  'councils.profile', 'users.list', 'users.keys', 'users.changePassphrase', 'files.list', 'files.ofProject', 'files.read', 'files.openOutside', 'meetings.list', 'meetings.get',
  'meetings.suggest', 'meetings.resolutions', 'meetings.rollChanges', 'meetings.voters', 'meetings.numberDoubts', 'members.roll', 'members.get', 'members.organisations', 'members.vacated',
  'projects.list', 'projects.get', 'projects.ofMeeting', 'projects.issues', 'search.find', 'search.fileReading', 'search.own', 'search.remember', 'search.forget', 'search.save', 'search.removeSaved', 'search.restoreSaved', 'settings.get')
expectAll(ROLES, 'privacy.overview', 'privacy.consents', 'privacy.breaches', 'merges.suggestions', 'merges.list', 'merges.distinct',
  'service.of', 'service.longServing')
expectAll(['secretary', 'assistant'], 'privacy.addConsent', 'privacy.saveConsent', 'privacy.withdrawConsent', 'privacy.removeConsent', 'privacy.restoreConsent',
  'privacy.exportPerson', 'privacy.addBreach', 'privacy.saveBreach', 'privacy.removeBreach', 'privacy.restoreBreach', 'merges.preview', 'merges.merge', 'merges.undo', 'merges.setDistinct', 'merges.removeDistinct')
expectAll(['secretary'], 'privacy.erase', 'privacy.eraseRemoved', 'privacy.eraseOutsiders')
expectAll(['secretary'], 'councils.renewRecovery', 'councils.saveProfile', 'settings.save', 'restores.undo')
expectAll(ROLES, 'contacts.list', 'contacts.read', 'handover.openItems')
expectAll(['secretary'], 'contacts.keep', 'contacts.remove', 'contacts.restore', 'transfers.send', 'handover.coverPdf')
expectAll(['secretary'],
  'councils.renewRecovery', 'councils.saveProfile', 'settings.save', 'restores.undo',
  'users.add', 'users.save', 'users.remove', 'users.rotateKeys')
expectAll(['secretary', 'assistant'],
  'contacts.ownCard', 'contacts.ownCardPdf',
  'restores.records', 'restores.record', 'restores.take', 'backups.create', 'copies.make', 'files.attach', 'files.remove', 'files.restore', 'meetings.create',
  'meetings.save', 'meetings.remove', 'meetings.restore', 'meetings.mark', 'meetings.addGuest', 'meetings.removeGuest', 'meetings.restoreGuest',
  'meetings.open', 'meetings.close', 'meetings.fail', 'meetings.reopen', 'meetings.refreshRoll',
  'meetings.addMovement', 'meetings.saveMovement', 'meetings.removeMovement', 'meetings.restoreMovement',
  'meetings.recuse', 'meetings.saveRecusal', 'meetings.removeRecusal', 'meetings.restoreRecusal',
  'meetings.addItem', 'meetings.saveItem', 'meetings.moveItem', 'meetings.removeItem', 'meetings.restoreItem',
  'meetings.addItem', 'meetings.saveItem', 'meetings.moveItem', 'meetings.setDuties', 'meetings.takeOver', 'meetings.removeItem', 'meetings.restoreItem',
  'meetings.addResolution', 'meetings.saveResolution', 'meetings.removeResolution', 'meetings.restoreResolution',
  'members.showNationalId', 'members.add', 'members.savePerson', 'members.remove', 'members.restore', 'members.addMembership',
  'members.correctMembership', 'members.endMembership', 'members.addPost', 'members.correctPost', 'members.endPost',
  'members.removePost', 'members.restorePost', 'projects.create', 'projects.save', 'projects.remove', 'projects.restore',
  'projects.link', 'projects.saveLink', 'projects.unlink', 'projects.setModel', 'projects.saveIssue', 'projects.orderIssues', 'files.setPhase', 'activities.reorder')
for (const noun of [
  'projectSteps', 'projectTeam', 'projectPartners', 'beneficiaries', 'projectCopies', 'fundings', 'instalments', 'spendings', 'activities', 'indicators', 'readings',
  'words', 'partners', 'partnerPapers', 'funds', 'fundYears', 'fundBenefits', 'assemblies', 'proposals',
] as const) expectAll(['secretary', 'assistant'], `${noun}.add`, `${noun}.save`, `${noun}.remove`, `${noun}.restore`)
expectAll(ROLES, 'templates.preview', 'templates.read')
expectAll(['secretary', 'assistant'], 'words.order', 'templates.export', 'templates.import')
expectAll(ROLES, 'words.list', 'partners.list', 'partners.get', 'funds.list', 'assemblies.list')
expectAll(['secretary', 'assistant'],
  'imports.preview', 'imports.rows', 'imports.whoIs', 'imports.commit', 'imports.commitOrganisations', 'imports.projects', 'imports.commitProjects', 'imports.list', 'imports.undo')

expectAll(['secretary', 'assistant'], 'media.describe', 'media.eject')

expectAll(ROLES, 'committees.list', 'structure.get')
expectAll(['secretary', 'assistant'],
  'committees.add', 'committees.save', 'committees.remove', 'committees.restore', 'committees.addSeat', 'committees.saveSeat', 'committees.removeSeat',
  'committees.restoreSeat')
expectAll(ROLES, 'organisations.list', 'organisations.get')
expectAll(['secretary', 'assistant'],
  'organisations.add', 'organisations.save', 'organisations.remove', 'organisations.restore', 'organisations.setStatus', 'organisations.correctStatus',
  'organisations.removeStatus', 'organisations.restoreStatus')

expectAll(ROLES, 'meetings.leftOver', 'agendaTemplates.list', 'letters.ofMeeting', 'letters.start', 'letters.invited', 'letters.calendar', 'paperTexts.get')
expectAll(['secretary', 'assistant'], 'letters.write', 'letters.save', 'letters.remove', 'letters.restore')
expectAll(['secretary'], 'paperTexts.save', 'wordTemplates.use', 'wordTemplates.choose', 'wordTemplates.starter', 'wordTemplates.tryOut')
expectAll(ROLES, 'wordTemplates.list')
expectAll(['secretary', 'assistant'], 'agendaTemplates.save', 'agendaTemplates.remove', 'agendaTemplates.restore')
expectAll(ROLES, 'minutes.get', 'minutes.amenders', 'minutes.revision', 'minutes.textNow', 'minutes.adoptable', 'minutes.check', 'minutes.chain')
expectAll(['secretary', 'assistant'], 'minutes.circulate', 'minutes.backToDraft', 'minutes.answer', 'minutes.removeAnswer', 'minutes.restoreAnswer',
  'minutes.recordCheck', 'minutes.keep', 'minutes.restoreRevision', 'minutes.linkItem')
expectAll(['secretary', 'chair'], 'minutes.adopt', 'minutes.amend')
expectAll(ROLES, 'legal.year', 'delegates.list')
expectAll(['secretary', 'assistant'], 'delegates.name', 'delegates.remove', 'delegates.restore')
expectAll(ROLES, 'followUps.list', 'followUps.get')
expectAll(['secretary', 'assistant'],
  'followUps.save', 'followUps.note', 'followUps.saveNote', 'followUps.removeNote', 'followUps.restoreNote', 'followUps.close', 'followUps.drop', 'followUps.reopen')

expectAll('anyone', 'health.candidates', 'health.repair')
expectAll(['secretary', 'assistant'], 'health.rebuildSearch')
expectAll(ROLES, 'terms.radar', 'papers.pdf', 'papers.docx', 'papers.sheet', 'annual.years', 'annual.workbook', 'home.now', 'home.charts')
expectAll(ROLES, 'health.last', 'health.check', 'health.saveDiagnostics')

const names = Object.keys(contract) as CallName[]

/** Handlers that only say that they were reached: what is tested is who reaches them. */
const REACHED = 'reached'
const recorders = Object.fromEntries(names.map((name) => [name, () => REACHED])) as unknown as typeof handlers

function dispatchAs(role: Role | null): Dispatch {
  const runtime = {
    workspace: { open: role ? { user: { role } } : null },
    ports: { newId: () => 'trace', log: { error: (_trace: string, error: unknown) => { throw error } } },
  } as unknown as Runtime
  return createDispatch(recorders, runtime)
}

const outcome = (answer: Envelope<unknown>): unknown => (answer.ok ? answer.value : answer.error.code)

describe('roles in dispatch', () => {
  it('are said here for every call of the contract', () => {
    expect([...EXPECTED.keys()].sort()).toEqual([...names].sort())
    expect(Object.keys(SAMPLE_INPUT).sort()).toEqual([...names].sort())
  })

  describe.each(names)('%s', (name) => {
    const allowed = EXPECTED.get(name)
    it.each(ROLES)('as %s', async (role) => {
      const may = allowed === 'anyone' || allowed?.includes(role)
      expect(outcome(await dispatchAs(role)(name, SAMPLE_INPUT[name]))).toBe(may ? REACHED : 'NOT_ALLOWED')
    })

    it('with no council open', async () => {
      expect(outcome(await dispatchAs(null)(name, SAMPLE_INPUT[name]))).toBe(allowed === 'anyone' ? REACHED : 'NOT_UNLOCKED')
    })
  })
})
