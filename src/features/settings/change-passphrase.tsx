import { Alert, Button, Stack } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx'
import { AGAIN_ID, NewPassphrase, PASSPHRASE_ID, problemOf, type PassphrasePair } from '../../components/new-passphrase.tsx'
import { PassphraseInput } from '../../components/passphrase-input.tsx'
import { Section } from '../../components/section.tsx'

const EMPTY: PassphrasePair = { typed: '', again: '' }
const CURRENT_ID = 'current-passphrase'

/** One's own passphrase: the present one proves who asks. */
export function ChangePassphrase() {
  const { t } = useTranslation(['settings', 'setup', 'common'])
  const { councilName, user } = useSession()
  const names = [councilName, user.displayName]
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const change = useCommandCall('users.changePassphrase', { errorShown: true, invalidates: ['audit'], secret: true })

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    const wrong = problemOf(next, names)
    const found = [
      ...(current === '' ? [{ fieldId: CURRENT_ID, message: t('users.currentMissing') }] : []),
      ...(wrong === 'weak' ? [{ fieldId: PASSPHRASE_ID, message: t('setup:you.weak') }] : []),
      ...(wrong === 'differs' ? [{ fieldId: AGAIN_ID, message: t('common:passphrase.differs') }] : []),
    ]
    setProblems(found)
    if (found.length > 0 || change.isPending) return
    change.mutate(
      { current, next: next.typed },
      {
        onSuccess: () => {
          setCurrent('')
          setNext(EMPTY)
          setTried(false)
        },
      },
    )
  }
  return (
    <Section title={t('users.passphrase')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" maw="32rem">
          <ErrorSummary problems={problems} />
          {change.isSuccess && (
            <Alert role="status" title={t('users.changed')}>
              {t('users.oldBackups')}
            </Alert>
          )}
          <ErrorNotice error={change.error} />
          <PassphraseInput
            id={CURRENT_ID}
            label={t('users.current')}
            autoComplete="current-password"
            value={current}
            error={tried && current === '' ? t('users.currentMissing') : null}
            onChange={setCurrent}
          />
          <NewPassphrase value={next} onChange={setNext} names={names} tried={tried} label={t('users.next')} />
          <div>
            <Button type="submit" loading={change.isPending}>
              {t('users.change')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}
