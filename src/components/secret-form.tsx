import { Button, Group, PasswordInput, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError, type ApiError } from '../api/api-error.ts'
import type { Secret } from '../../electron/contract/councils.ts'
import { ErrorNotice } from './error-notice.tsx'

interface Props {
  /** Says what will happen. */
  action: string
  /** Tries the secret; what it throws is shown here. The secret is forgotten when it succeeds. */
  onSecret: (secret: Secret) => Promise<void>
  danger?: boolean
}

/** The right to open a package, proved by a passphrase or by the paper key. */
export function SecretForm({ action, onSecret, danger = false }: Props) {
  const { t } = useTranslation('backups')
  const [way, setWay] = useState<'passphrase' | 'key'>('passphrase')
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setFailure(null)
    try {
      await onSecret(way === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed })
      setTyped('')
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw="32rem">
        <SegmentedControl
          aria-label={t('restore.with')}
          value={way}
          onChange={(value) => setWay(value === 'key' ? 'key' : 'passphrase')}
          data={[
            { value: 'passphrase', label: t('restore.withPassphrase') },
            { value: 'key', label: t('restore.withKey') },
          ]}
        />
        {way === 'passphrase' ? (
          <PasswordInput label={t('restore.passphrase')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        ) : (
          <Textarea label={t('restore.key')} autosize minRows={2} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        )}
        <ErrorNotice error={failure} />
        <Group>
          <Button type="submit" loading={busy} disabled={typed === ''} {...(danger ? { color: 'red' } : {})}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
