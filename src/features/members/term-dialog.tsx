import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EndKind } from '../../../electron/contract/members.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import styles from './members.module.css'
import { EndReasonFields } from './end-reason-fields.tsx'
import { TermFields, useTermProblems, useTermRules } from './term-fields.tsx'
import { EMPTY_TERM, termValues, toMembershipInput, type TermValues } from './term-form.ts'
import type { Term } from './terms-panel.tsx'

interface Values extends TermValues {
  endedOn: string | null
  endKind: EndKind
  endReason: string
}

const END_ID = 'term-endedOn'

/** A further term (`term` null), or one put right that was entered wrong. */
export function TermDialog({ personId, name, term, onClose }: { personId: string; name: string; term: Term | null; onClose(): void }) {
  const { t } = useTranslation('members')
  const rules = useTermRules()
  const [before] = useState<Values>(() => ({
    ...(term === null ? EMPTY_TERM : termValues(term, rules, term.replaces?.dueEndOn)),
    endedOn: term?.endedOn ?? null,
    endKind: term?.endKind ?? '',
    endReason: term?.endReason ?? '',
  }))
  const [values, setValues] = useState(before)
  const [tried, setTried] = useState(false)
  const termProblems = useTermProblems()
  const add = useCommandCall('members.addMembership', { errorShown: true, invalidates: ['audit'] })
  const correct = useCommandCall('members.correctMembership', { errorShown: true, invalidates: ['audit'] })
  const change = (part: Partial<Values>) => setValues((now) => ({ ...now, ...part }))
  const endWrong = values.endedOn !== null && values.startedOn !== null && values.endedOn < values.startedOn

  function check(): FieldProblem[] {
    setTried(true)
    return [...termProblems(values), ...(endWrong ? [{ fieldId: END_ID, message: t('problems.endBeforeStart') }] : [])]
  }
  function save(revision: number): void {
    const done = {
      onSuccess: () => {
        showDone(t('term.saved'))
        onClose()
      },
    }
    const membership = toMembershipInput(values)
    if (term === null) add.mutate({ personId, membership }, done)
    else correct.mutate({ id: term.id, revision, membership: { ...membership, endedOn: values.endedOn, endKind: values.endKind, endReason: values.endedOn === null ? '' : values.endReason.trim() } }, done)
  }
  async function keepMine(): Promise<void> {
    const { memberships } = await api.members.get({ id: personId })
    save(memberships.find(({ id }) => id === term?.id)?.revision ?? 1)
  }
  return (
    <FormDialog
      title={t(term === null ? 'term.addTitle' : 'term.correctTitle', { name })}
      save={t(term === null ? 'term.addSave' : 'term.correctSave')}
      dirty={values !== before}
      busy={add.isPending || correct.isPending}
      error={add.error ?? correct.error}
      check={check}
      onSave={() => save(term?.revision ?? 1)}
      onKeepMine={() => void keepMine()}
      onTakeTheirs={() => void refresh(['members']).then(onClose)}
      onClose={onClose}
    >
      {term !== null && (
        <Text c="dimmed" mb="md">
          {t('term.correctNote')}
        </Text>
      )}
      <TermFields values={values} onChange={change} tried={tried} personId={personId} />
      {term !== null && (
        <div className={styles.fields} style={{ marginTop: '0.75rem' }}>
          <div data-span="3">
            <ThaiDateInput
              id={END_ID}
              label={t('fields.endedOn')}
              description={t('term.stillOpen')}
              value={values.endedOn}
              error={tried && endWrong ? t('problems.endBeforeStart') : undefined}
              onChange={(endedOn) => change({ endedOn })}
            />
          </div>
          {values.endedOn !== null && (
            <div data-span="6">
              <EndReasonFields values={values} onChange={change} />
            </div>
          )}
        </div>
      )}
    </FormDialog>
  )
}
