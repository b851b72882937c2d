import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showDone, showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import styles from '../members/members.module.css'

/** Remembers that people of one name are different, and offers to forget it. */
export function useDistinct(): { isPending: boolean; answer(group: readonly { id: string }[]): void } {
  const { t } = useTranslation('merges')
  const set = useCommandCall('merges.setDistinct', { invalidates: ['audit'] })
  const takeBack = async (ids: readonly string[]) => {
    for (const id of ids) await api.merges.removeDistinct({ id, revision: 1 })
    await refresh(['merges', 'audit'])
  }
  return {
    isPending: set.isPending,
    answer: (group) => set.mutate({ personIds: group.map(({ id }) => id) }, { onSuccess: ({ ids }) => showUndo(t('distinct.said'), () => takeBack(ids)) }),
  }
}

/** Answers that stand, each to be taken back; nothing without one. */
export function DistinctPairs({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation('merges')
  const format = useFormat()
  const list = useQueryCall('merges.distinct', {})
  const remove = useCommandCall('merges.removeDistinct', { invalidates: ['audit'] })
  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined || list.data.length === 0) return null
  return (
    <Section title={t('distinct.title')}>
      <ul className={styles.timeline}>
        {list.data.map(({ id, revision, names, answeredAt, userName }) => (
          <li key={id}>
            <div>
              <Text>{names.join(' · ')}</Text>
              <Text c="dimmed">{t('by', { when: format.dateTime(answeredAt), who: userName })}</Text>
            </div>
            {mayWrite && (
              <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ id, revision }, { onSuccess: () => showDone(t('distinct.removed')) })}>
                {t('distinct.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
