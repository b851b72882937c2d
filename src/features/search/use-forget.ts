import { useTranslation } from 'react-i18next'
import { useCommandCall } from '../../api/hooks.ts'
import { showDone } from '../../components/toasts.tsx'

/** Takes away all that this user asked lately. For what stays: the list that shows it goes. */
export function useForget(): { forget(): void; busy: boolean } {
  const { t } = useTranslation('finding')
  const command = useCommandCall('search.forget')
  return { forget: () => command.mutate({}, { onSuccess: () => showDone(t('own.forgotten')) }), busy: command.isPending }
}
