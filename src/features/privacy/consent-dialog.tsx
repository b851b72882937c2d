import { Autocomplete, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BASES, type Basis, type Consent } from '../../../electron/contract/privacy.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'

const PURPOSE_ID = 'consent-purpose'
const GIVEN_ID = 'consent-given'
const WITHDRAWN_ID = 'consent-withdrawn'

interface Values {
  purpose: string
  basis: Basis
  version: string
  givenOn: string | null
  withdrawnOn: string | null
  note: string
}

interface Props {
  title: string
  /** Whom it is entered for; of no account when one is corrected. */
  personIds: readonly string[]
  /** Null: a further one. */
  consent: Consent | null
  onSaved(): void
  onClose(): void
}

/** The revision that lies in the book now, for saving over what somebody else saved meanwhile. */
const revisionNow = async ({ id, personId }: Consent): Promise<number> =>
  (await api.privacy.consents({ personId })).find((one) => one.id === id)?.revision ?? 1

/** What data is kept for and on what ground: for one person, for many who were told together, or put right. */
export function ConsentDialog({ title, personIds, consent, onSaved, onClose }: Props) {
  const { t } = useTranslation('privacy')
  const { today } = useStatus()
  const [before] = useState<Values>(() => consent ?? { purpose: '', basis: 'public_task', version: '', givenOn: today, withdrawnOn: null, note: '' })
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const add = useCommandCall('privacy.addConsent', { errorShown: true, invalidates: ['audit'] })
  const save = useCommandCall('privacy.saveConsent', { errorShown: true, invalidates: ['audit'] })
  const change = (part: Partial<Values>) => setValues((now) => ({ ...now, ...part }))
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message

  function check(): FieldProblem[] {
    const { purpose, givenOn, withdrawnOn } = values
    const found = [
      ...(purpose.trim() === '' ? [{ fieldId: PURPOSE_ID, message: t('form.missingPurpose') }] : []),
      ...(givenOn === null ? [{ fieldId: GIVEN_ID, message: t('form.missingGivenOn') }] : []),
      ...(givenOn !== null && withdrawnOn !== null && withdrawnOn < givenOn ? [{ fieldId: WITHDRAWN_ID, message: t('form.withdrawnFirst') }] : []),
    ]
    setProblems(found)
    return found
  }
  function submit(revision: number): void {
    const { purpose, basis, version, givenOn, withdrawnOn, note } = values
    if (givenOn === null) return
    const input = { purpose: purpose.trim(), basis, version: version.trim(), givenOn, note: note.trim() }
    const done = {
      onSuccess: () => {
        showDone(personIds.length > 1 ? t('form.savedMany', { count: personIds.length }) : t('form.saved'))
        onSaved()
      },
    }
    if (consent === null) add.mutate({ personIds: [...personIds], consent: input }, done)
    else save.mutate({ id: consent.id, revision, consent: { ...input, withdrawnOn } }, done)
  }
  return (
    <FormDialog
      title={title}
      save={t('form.save')}
      dirty={values !== before}
      busy={add.isPending || save.isPending}
      error={add.error ?? save.error}
      check={check}
      onSave={() => submit(consent?.revision ?? 1)}
      onKeepMine={() => void (consent && revisionNow(consent).then(submit))}
      onTakeTheirs={() => void refresh(['privacy']).then(onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Autocomplete
          id={PURPOSE_ID}
          data-autofocus
          label={t('form.purpose')}
          description={t('form.purposeHint')}
          data={[t('purposes.roll'), t('purposes.contact'), t('purposes.report')]}
          maxLength={300}
          value={values.purpose}
          error={errorOf(PURPOSE_ID)}
          onChange={(purpose) => change({ purpose })}
        />
        <Select
          label={t('form.basis')}
          data={BASES.map((value) => ({ value, label: t(`bases.${value}`) }))}
          value={values.basis}
          allowDeselect={false}
          onChange={(basis) => change({ basis: basis as Basis })}
        />
        <ThaiDateInput id={GIVEN_ID} label={t('form.givenOn')} past required value={values.givenOn} error={errorOf(GIVEN_ID)} onChange={(givenOn) => change({ givenOn })} />
        <TextInput label={t('form.version')} description={t('form.versionHint')} maxLength={60} value={values.version} onChange={(event) => change({ version: event.currentTarget.value })} />
        {consent !== null && (
          <ThaiDateInput
            id={WITHDRAWN_ID}
            label={t('form.withdrawnOn')}
            description={t('form.stillHolds')}
            value={values.withdrawnOn}
            error={errorOf(WITHDRAWN_ID)}
            onChange={(withdrawnOn) => change({ withdrawnOn })}
          />
        )}
        <Textarea label={t('form.note')} autosize minRows={2} maxRows={6} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </FormDialog>
  )
}

/** The day on which a ground ceased to hold. */
export function WithdrawDialog({ consent, onClose }: { consent: Consent; onClose(): void }) {
  const { t } = useTranslation('privacy')
  const { today } = useStatus()
  const [withdrawnOn, setDay] = useState<string | null>(today < consent.givenOn ? consent.givenOn : today)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const withdraw = useCommandCall('privacy.withdrawConsent', { errorShown: true, invalidates: ['audit'] })
  const save = (revision: number) => {
    if (withdrawnOn === null) return
    withdraw.mutate(
      { id: consent.id, revision, withdrawnOn },
      {
        onSuccess: () => {
          showDone(t('form.withdrawn'))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('form.withdrawTitle')}
      save={t('form.withdrawSave')}
      dirty={false}
      busy={withdraw.isPending}
      error={withdraw.error}
      check={() => {
        const wrong = withdrawnOn === null ? 'missingWithdrawnOn' : withdrawnOn < consent.givenOn ? 'withdrawnFirst' : null
        const found = wrong === null ? [] : [{ fieldId: WITHDRAWN_ID, message: t(`form.${wrong}`) }]
        setProblems(found)
        return found
      }}
      onSave={() => save(consent.revision)}
      onKeepMine={() => void revisionNow(consent).then(save)}
      onTakeTheirs={() => void refresh(['privacy']).then(onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text fw={500}>{consent.purpose}</Text>
        <Text>{t('form.withdrawNote')}</Text>
        <ThaiDateInput id={WITHDRAWN_ID} label={t('form.withdrawnOn')} required value={withdrawnOn} error={problems[0]?.message} onChange={setDay} />
      </Stack>
    </FormDialog>
  )
}
