import { Alert, Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { showDone } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'

/** What the last restore replaced: how to bring it back, what that brings, and how long it is kept. */
export function UndoRestore() {
  const { t } = useTranslation('restores')
  const format = useFormat()
  const { user, guest } = useSession()
  const replaced = useQueryCall('restores.replaced', {}, { enabled: guest === null })
  const undo = useCommandCall('restores.undo', { invalidates: ['app'], errorShown: true })
  const kept = replaced.data
  if (kept == null || guest !== null) return null
  const date = format.dateTime(kept.at)

  async function ask(): Promise<void> {
    const agreed = await askToConfirm({ title: t('undo.ask'), body: t('undo.askBody', { date }), confirm: t('undo.action'), danger: true })
    if (agreed) undo.mutate({}, { onSuccess: () => showDone(t('undo.done')) })
  }

  return (
    <Alert color="gray" title={t('undo.title')} my="md">
      <Text>{t('undo.what', { date })}</Text>
      <Text>{t('undo.kept', { until: format.dateTime(kept.keptUntil) })}</Text>
      <ErrorNotice error={undo.error} />
      {user.role === 'secretary' && (
        <Button mt="sm" variant="default" loading={undo.isPending} onClick={() => void ask()}>
          {t('undo.action')}
        </Button>
      )}
    </Alert>
  )
}
