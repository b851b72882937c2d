import type { Messages } from '../../messages.ts'
import type { privacyLog as th } from '../../th/audit/privacy.ts'

export const privacyLog: Messages<typeof th> = {
  commands: {
    privacy: {
      addConsent: 'Entered why data is kept',
      saveConsent: 'Changed why data is kept',
      withdrawConsent: 'Entered a withdrawal of consent',
      removeConsent: 'Removed why data is kept',
      restoreConsent: 'Brought back why data is kept',
      erase: 'Erased personal data on request',
      eraseRemoved: 'Cleared data of people taken off the roll',
      eraseOutsiders: 'Cleared an outsider taken off a committee or project',
      exportPerson: 'Made a copy of all data of a person',
      addBreach: 'Entered a data breach',
      saveBreach: 'Changed a data breach',
      removeBreach: 'Removed a data breach',
      restoreBreach: 'Brought back a data breach',
    },
  },
  tables: {
    consents: 'Ground for keeping data',
    breaches: 'Data breach',
  },
  fields: {
    purpose: 'Purpose',
    basis: 'Ground',
    version: 'Version of the notice',
    givenOn: 'Told or given on',
    withdrawnOn: 'Withdrawn on',
    erasedAt: 'Data erased',
    erasedFiles: 'Files deleted',
    exported: 'Made as',
    knownAt: 'Known since',
    happened: 'What happened',
    dataKinds: 'Data concerned',
    peopleCount: 'People concerned',
    highRisk: 'High risk',
    officeToldAt: 'Office told',
    peopleToldAt: 'People told',
    noRiskAt: 'Held without risk at',
    noRiskBy: 'Held without risk by',
    noRiskReason: 'Why without risk',
  },
  values: {
    consent: 'Consent',
    contract: 'Contract',
    legal_duty: 'Legal duty',
    public_task: 'Task in the public interest',
    vital_interest: 'Danger to life',
    legitimate_interest: 'Legitimate interest',
  },
}
