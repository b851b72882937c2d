import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import type { AutosaveState } from './autosave.ts'

/** The quiet word that all is safe: "บันทึกแล้ว 10.32 น.". */
export function SavedMark({ state }: { state: AutosaveState }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const text =
    state.is === 'failed' || state.is === 'conflict'
      ? t('notSaved')
      : state.is !== 'clean'
        ? t('saving')
        : state.savedAt !== null
          ? t('savedAt', { time: format.clock(state.savedAt) })
          : null
  return (
    <Text component="span" size="sm" className="tabular" c={state.error === null ? 'dimmed' : 'var(--samut-wrong)'} role="status">
      {text}
    </Text>
  )
}
