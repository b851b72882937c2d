import { Alert, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UNDO_BLOCKERS, type UndoBlocker } from '../../../electron/contract/import-desk.ts'
import type { ApiError } from '../../api/api-error.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** Why a batch stays: whose record something was built on, and what. */
export function UndoRefused({ error }: { error: ApiError | null }) {
  const { t } = useTranslation('imports')
  if (error?.code !== 'STILL_USED') return <ErrorNotice error={error} />
  const reasons = listOf(error.details['reasons'])
  const names = listOf(error.details['names'])
  const more = Number(error.details['count']) - names.length
  return (
    <Alert color="amber" role="alert" title={t('result.blocked')} my="md">
      <List>
        {names.map((name, at) => {
          const reason: UndoBlocker = UNDO_BLOCKERS.find((one) => one === reasons[at]) ?? 'changed'
          return <List.Item key={`${name} ${reason}`}>{t(`result.blocker.${reason}`, { name })}</List.Item>
        })}
      </List>
      {more > 0 && <Text>{t('result.blockedMore', { count: more })}</Text>}
    </Alert>
  )
}
