import { Checkbox, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Breach } from '../../../electron/contract/privacy.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import { idOf, NoRiskFields } from './no-risk-fields.tsx'
import { breachValues, checkBreach, isHeld, toBreachInput, type BreachProblem, type BreachValues, type Moment } from './breach-form.ts'


type MomentField = 'known' | 'office' | 'told' | 'held'

/** What happened, which data, whose, and who was told. */
export function BreachDialog({ breach, onClose }: { breach: Breach | null; onClose(): void }) {
  const { t } = useTranslation('privacy')
  const { session } = useStatus()
  const [before] = useState(() => breachValues(breach, new Date().toISOString(), session?.user.displayName ?? ''))
  const [values, setValues] = useState<BreachValues>(before)
  const [problems, setProblems] = useState<BreachProblem[]>([])
  const add = useCommandCall('privacy.addBreach', { errorShown: true, invalidates: ['audit'] })
  const save = useCommandCall('privacy.saveBreach', { errorShown: true, invalidates: ['audit'] })
  const change = (part: Partial<BreachValues>) => setValues((now) => ({ ...now, ...part }))
  const words = ({ problem }: BreachProblem) => (problem === 'future' ? t('breach.future') : t(`breach.missing.${problem}`))
  const errorOf = (field: BreachProblem['field']) => {
    const found = problems.find((one) => one.field === field)
    return found && words(found)
  }
  const submit = (revision: number) => {
    const input = toBreachInput(values, breach)
    const done = {
      onSuccess: () => {
        showDone(t('breach.saved'))
        onClose()
      },
    }
    if (breach === null) add.mutate(input, done)
    else save.mutate({ id: breach.id, revision, breach: input }, done)
  }
  const moment = (field: MomentField, date: string, time: string, description?: string) => (
    <SimpleGrid cols={2}>
      <ThaiDateInput
        id={idOf(field)}
        label={date}
        {...(description === undefined ? { required: true } : { description })}
        value={values[field].date}
        error={errorOf(field)}
        onChange={(day) => change({ [field]: { ...values[field], date: day } satisfies Moment })}
      />
      <TimeInput
        label={time}
        {...(description === undefined ? { required: true } : { description: '\u00a0' })}
        value={values[field].time}
        onChange={(clock) => change({ [field]: { ...values[field], time: clock } satisfies Moment })}
      />
    </SimpleGrid>
  )
  return (
    <FormDialog
      title={t(breach === null ? 'breach.addTitle' : 'breach.editTitle')}
      save={t('breach.save')}
      size="52rem"
      dirty={values !== before}
      busy={add.isPending || save.isPending}
      error={add.error ?? save.error}
      check={() => {
        const found = checkBreach(values, new Date().toISOString())
        setProblems(found)
        return found.map((one) => ({ fieldId: idOf(one.field), message: words(one) }))
      }}
      onSave={() => submit(breach?.revision ?? 1)}
      onKeepMine={() => void api.privacy.breaches({}).then((all) => submit(all.find(({ id }) => id === breach?.id)?.revision ?? 1))}
      onTakeTheirs={() => void refresh(['privacy']).then(onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        {moment('known', t('breach.knownAt'), t('breach.knownTime'))}
        <Textarea
          id={idOf('happened')}
          label={t('breach.happened')}
          description={t('breach.happenedHint')}
          required
          autosize
          minRows={3}
          maxRows={8}
          maxLength={5_000}
          value={values.happened}
          error={errorOf('happened')}
          onChange={(event) => change({ happened: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            id={idOf('dataKinds')}
            label={t('breach.dataKinds')}
            description={t('breach.dataKindsHint')}
            required
            maxLength={2_000}
            value={values.dataKinds}
            error={errorOf('dataKinds')}
            onChange={(event) => change({ dataKinds: event.currentTarget.value })}
          />
          <TextInput
            id={idOf('people')}
            label={t('breach.peopleCount')}
            description={t('breach.peopleHint')}
            inputMode="numeric"
            maxLength={7}
            value={values.people}
            error={errorOf('people')}
            onChange={(event) => change({ people: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Checkbox label={t('breach.highRisk')} description={t('breach.highRiskNote')} checked={values.highRisk} onChange={(event) => change({ highRisk: event.currentTarget.checked })} />
        {!values.highRisk && (
          <Checkbox label={t('breach.noRisk')} description={t('breach.noRiskNote')} checked={values.noRisk} onChange={(event) => change({ noRisk: event.currentTarget.checked })} />
        )}
        {isHeld(values) && <NoRiskFields values={values} errorOf={errorOf} onChange={change} moment={moment('held', t('breach.heldOn'), t('breach.heldTime'))} />}
        {moment('office', t('breach.officeToldOn'), t('breach.officeToldTime'), t('breach.notYet'))}
        {moment('told', t('breach.peopleToldOn'), t('breach.peopleToldTime'), t('breach.notYet'))}
        <Textarea label={t('breach.note')} autosize minRows={2} maxRows={8} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </FormDialog>
  )
}
