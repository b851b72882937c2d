import { Button, Tooltip } from '@mantine/core'
import { IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommandCall, useQueryCall } from '../../../api/hooks.ts'
import { showDone } from '../../../components/toasts.tsx'

/** Offers to put what earlier meetings left since on the agenda; nothing where nothing is left. */
export function LeftOver({ meetingId, onBefore }: { meetingId: string; onBefore(): Promise<void> }) {
  const { t } = useTranslation('meetings')
  const left = useQueryCall('meetings.leftOver', { id: meetingId })
  const take = useCommandCall('meetings.takeOver')
  const { minutes = 0, followUps = 0, items = 0 } = left.data ?? {}
  const count = minutes + followUps + items
  if (count === 0) return null
  const go = async () => {
    await onBefore()
    take.mutate({ id: meetingId }, { onSuccess: ({ added }) => showDone(t('agenda.takenOver', { count: added })) })
  }
  return (
    <Tooltip label={t('agenda.leftOverNote', { minutes, followUps, items })}>
      <Button
        size="sm"
        variant="light"
        fullWidth
        justify="flex-start"
        loading={take.isPending}
        leftSection={<IconArrowForwardUp size="1rem" aria-hidden />}
        onClick={() => void go()}
        styles={{ label: { whiteSpace: 'normal', textAlign: 'start' }, root: { height: 'auto', paddingBlock: '0.375rem' } }}
      >
        {t('agenda.leftOver', { count })}
      </Button>
    </Tooltip>
  )
}
