import { Badge, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { refresh } from '../../../api/query-client.ts'
import { useStatus } from '../../../api/status.ts'
import { flushAll } from '../../../components/autosave-registry.ts'
import { askToConfirm } from '../../../components/confirm.tsx'
import { showError } from '../../../components/toasts.tsx'
import { focusPageIfLost } from '../../../components/use-return-focus.ts'
import type { MeetingPage } from '../../../../electron/contract/meetings.ts'
import type { AttendanceBook } from '../people/attendance-book.ts'
import { usePresence, useQuorum } from '../people/use-book.ts'

interface Props {
  page: MeetingPage
  book: AttendanceBook
  readOnly: boolean
}

/** The time by the clock of the PC, where the meeting is today; later nobody knows it from the clock. */
function clockOn(heldOn: string, today: string): string | null {
  return heldOn === today ? new Date().toTimeString().slice(0, 5) : null
}

/** How far the meeting is, and the step that comes next. */
export function StageActions({ page: { meeting }, book, readOnly }: Props) {
  const { t } = useTranslation('meetings')
  const { today } = useStatus()
  const { asked } = useQuorum(book)
  const hadQuorum = usePresence(book).some(({ met }) => met)
  const { id, stage, heldOn } = meeting
  async function step(command: () => Promise<unknown>): Promise<void> {
    // What was typed and ticked belongs to the meeting as it was.
    await flushAll()
    await command().catch((cause: unknown) => showError(asApiError(cause)))
    await refresh(['meetings'])
    // The button of a step that was taken goes, and the one in its place is another: it must not be pressed by a second Enter.
    focusPageIfLost()
  }
  async function fail(): Promise<void> {
    if (await askToConfirm({ title: t('stage.failTitle'), body: t('stage.failBody'), confirm: t('stage.fail') })) await step(() => api.meetings.fail({ id }))
  }
  const now = clockOn(heldOn, today)
  return (
    <>
      <Badge color={stage === 'failed' ? 'red' : stage === 'open' ? 'sea' : 'gray'} variant="light">
        {t(`stage.is.${stage}`)}
      </Badge>
      {!readOnly && (
        <>
          {stage === 'planned' && (
            <Button size="compact-sm" onClick={() => void step(() => api.meetings.open({ id, begunAt: now }))}>
              {t('stage.open')}
            </Button>
          )}
          {(stage === 'planned' || stage === 'open') && asked && !hadQuorum && heldOn <= today && (
            <Button size="compact-sm" variant="default" onClick={() => void fail()}>
              {t('stage.fail')}
            </Button>
          )}
          {stage === 'open' && (
            <Button size="compact-sm" variant="default" onClick={() => void step(() => api.meetings.close({ id, endsAt: now }))}>
              {t('stage.close')}
            </Button>
          )}
          {(stage === 'closed' || stage === 'failed') && (
            <Button size="compact-sm" variant="subtle" onClick={() => void step(() => api.meetings.reopen({ id }))}>
              {t('stage.reopen')}
            </Button>
          )}
        </>
      )}
    </>
  )
}
