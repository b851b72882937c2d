import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { askToConfirm } from '../../../components/confirm.tsx'
import { showDone } from '../../../components/toasts.tsx'

/** The roll was frozen when the meeting opened. Where the record of its date says otherwise by now, somebody decides. */
export function RollNotice({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings')
  const { data } = useQueryCall('meetings.rollChanges', { id: meetingId })
  const taking = useCommandCall('meetings.refreshRoll')
  if (data === undefined || data.added.length + data.removed.length === 0) return null
  const { added, removed } = data
  const marked = removed.filter((one) => one.marked)
  const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join(', ')
  async function take(): Promise<void> {
    const body = (
      <>
        {added.length > 0 && <p>{t('roll.added', { names: names(added) })}</p>}
        {removed.length > 0 && <p>{t('roll.removed', { names: names(removed) })}</p>}
        {marked.length > 0 && <p>{t('roll.marked', { names: names(marked) })}</p>}
      </>
    )
    if (!(await askToConfirm({ title: t('roll.title'), body, confirm: t('roll.take') }))) return
    taking.mutate({ id: meetingId, dropping: marked.map(({ personId }) => personId) }, { onSuccess: () => showDone(t('roll.taken')) })
  }
  return (
    <Text size="sm" component="div" c="var(--samut-soon)">
      {t('roll.differs', { added: added.length, removed: removed.length })}{' '}
      <Button size="compact-sm" variant="subtle" loading={taking.isPending} onClick={() => void take()}>
        {t('roll.look')}
      </Button>
    </Text>
  )
}
