import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import { useCommandCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx'
import { AGAIN_ID, NewPassphrase, PASSPHRASE_ID, problemOf } from '../../components/new-passphrase.tsx'
import { answersStore, MANY } from './answers.ts'
import { Step } from './step.tsx'
import { useAnswers } from './use-answers.ts'

const NAME_ID = 'display-name'

/** Question 3: who you are, and your passphrase. Its button makes the council. */
export function YouStep() {
  const { t } = useTranslation(['setup', 'common'])
  const navigate = useNavigate()
  const [answers, change] = useAnswers()
  const [tried, setTried] = useState(false)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const create = useCommandCall('councils.create', { invalidates: ['app.status'], errorShown: true, secret: true })
  const { name, provinceCode, amphoeCode, tambonCode, displayName, passphrase } = answers
  if (name === null || provinceCode === null || amphoeCode === null || tambonCode === null) {
    // Reloaded in the middle. While `create` runs and after it, the answers are still needed or this page is being left.
    return create.isIdle ? <Navigate to="/setup/council" replace /> : null
  }
  const names = [name, displayName]

  function missing(): FieldProblem[] {
    const problem = problemOf(passphrase, names)
    return [
      ...(displayName.trim() === '' ? [{ fieldId: NAME_ID, message: t('you.missingName') }] : []),
      ...(problem === 'weak' ? [{ fieldId: PASSPHRASE_ID, message: t('you.weak') }] : []),
      ...(problem === 'differs' ? [{ fieldId: AGAIN_ID, message: t('common:passphrase.differs') }] : []),
    ]
  }

  function next(): void {
    const found = missing()
    setTried(true)
    setProblems(found)
    if (found.length > 0 || name === null || provinceCode === null || amphoeCode === null) return
    create.mutate(
      {
        profile: {
          name: name.trim(),
          kind: answers.kind,
          provinceCode,
          amphoeCode,
          tambonCode: tambonCode === MANY ? null : tambonCode,
          registrationNo: answers.registrationNo.trim(),
          registeredOn: answers.registeredOn,
          phone: '',
          address: '',
        },
        displayName: displayName.trim(),
        passphrase: passphrase.typed,
      },
      {
        onSuccess: () => {
          answersStore.forget()
          void navigate('/setup/key', { replace: true })
        },
      },
    )
  }

  return (
    <Step title={t('you.title')} note={t('you.note')} back="/setup/council" next={t('you.create')} onNext={next} busy={create.isPending}>
      <ErrorSummary problems={problems} />
      <ErrorNotice error={create.error} />
      <Stack gap="md">
        <TextInput
          id={NAME_ID}
          label={t('you.name')}
          description={t('you.nameNote')}
          autoComplete="name"
          maxLength={120}
          value={displayName}
          error={tried && displayName.trim() === '' ? t('you.missingName') : null}
          onChange={(event) => change({ displayName: event.currentTarget.value })}
        />
        <NewPassphrase value={passphrase} onChange={(typed) => change({ passphrase: typed })} names={names} tried={tried} />
      </Stack>
    </Step>
  )
}
