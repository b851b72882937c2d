import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CouncilCard } from '../../../electron/contract/app.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx'
import { AGAIN_ID, NewPassphrase, PASSPHRASE_ID, problemOf, type PassphrasePair } from '../../components/new-passphrase.tsx'
import { useWait } from './use-wait.ts'

const KEY_ID = 'recovery-key'
const NAME_ID = 'display-name'

/** Every passphrase is forgotten: the paper key opens, and a new passphrase is set at once. */
export function RecoverForm({ council, onBack }: { council: CouncilCard; onBack: () => void }) {
  const { t } = useTranslation(['unlock', 'common'])
  const [recoveryKey, setRecoveryKey] = useState('')
  const [displayName, setDisplayName] = useState('')
  const [passphrase, setPassphrase] = useState<PassphrasePair>({ typed: '', again: '' })
  const [tried, setTried] = useState(false)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const recover = useCommandCall('councils.recover', { invalidates: ['app.status'], errorShown: true, secret: true })
  const seconds = useWait(recover.error)
  const names = [council.name, displayName]

  function missing(): FieldProblem[] {
    const problem = problemOf(passphrase, names)
    return [
      ...(recoveryKey.trim() === '' ? [{ fieldId: KEY_ID, message: t('recover.missingKey') }] : []),
      ...(displayName.trim() === '' ? [{ fieldId: NAME_ID, message: t('recover.missingName') }] : []),
      ...(problem === 'weak' ? [{ fieldId: PASSPHRASE_ID, message: t('recover.weak') }] : []),
      ...(problem === 'differs' ? [{ fieldId: AGAIN_ID, message: t('common:passphrase.differs') }] : []),
    ]
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = missing()
    setTried(true)
    setProblems(found)
    if (found.length > 0 || seconds > 0) return
    recover.mutate({ councilId: council.id, recoveryKey, displayName: displayName.trim(), passphrase: passphrase.typed })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text>{t('recover.note')}</Text>
        <ErrorSummary problems={problems} />
        <Textarea
          id={KEY_ID}
          label={t('recover.key')}
          description={t('recover.keyNote')}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          error={tried && recoveryKey.trim() === '' ? t('recover.missingKey') : null}
        />
        <TextInput
          id={NAME_ID}
          label={t('recover.name')}
          autoComplete="name"
          maxLength={120}
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
          error={tried && displayName.trim() === '' ? t('recover.missingName') : null}
        />
        <NewPassphrase value={passphrase} onChange={setPassphrase} names={names} tried={tried} />
        <ErrorNotice error={recover.error} />
        <Group>
          <Button type="submit" loading={recover.isPending} disabled={seconds > 0}>
            {seconds > 0 ? t('wait', { count: seconds }) : t('recover.go')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('common:back')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
