import { useTranslation } from 'react-i18next'
import type { MergeRecord } from '../../../electron/contract/merges.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { askToConfirm } from '../../components/confirm.tsx'
import { showDone } from '../../components/toasts.tsx'

/** What a merge or its undoing makes stale. */
export const STALE = ['members', 'meetings', 'privacy', 'service', 'files', 'search', 'audit'] as const

/** Takes a merge back after asking; a refusal is told as a notice. */
export function useUndoMerge(): { isPending: boolean; ask(merge: MergeRecord): Promise<void> } {
  const { t } = useTranslation('merges')
  const undo = useCommandCall('merges.undo', { invalidates: STALE })
  return {
    isPending: undo.isPending,
    ask: async ({ id, keptName, mergedName }) => {
      const sure = await askToConfirm({ title: t('undoTitle', { kept: keptName, merged: mergedName }), body: t('undoBody'), confirm: t('undo') })
      if (!sure) return
      undo.mutate(
        { id },
        {
          onSuccess: () => showDone(t('undoDone')),
        },
      )
    },
  }
}
