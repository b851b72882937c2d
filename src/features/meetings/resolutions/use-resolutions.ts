import { useTranslation } from 'react-i18next'
import { call } from '../../../api/client.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { showUndo } from '../../../components/toasts.tsx'
import type { BallotInput } from '../../../../electron/contract/holding.ts'
import type { Resolution } from '../../../../electron/contract/meetings.ts'
import { patchMeeting, refreshMeeting } from '../page/use-meeting.ts'
import { inputOf } from './resolution-input.ts'

/** Puts a resolution, new or changed, and the votes newly cast by name, into the page's meeting. */
export function patchResolution(meetingId: string, resolution: Resolution, cast: readonly BallotInput[] = []): void {
  const again = new Set(cast.map(({ personId }) => personId))
  void patchMeeting(meetingId, (page) => ({
    ...page,
    resolutions: [...page.resolutions.filter((one) => one.id !== resolution.id), resolution].sort((a, b) => a.number - b.number),
    ballots: [
      ...page.ballots.filter(({ resolutionId, personId }) => resolutionId !== resolution.id || !again.has(personId)),
      ...cast.map((ballot) => ({ ...ballot, resolutionId: resolution.id })),
    ],
  }))
}

/** Commands on resolutions that are not being written. */
export function useResolutions(meetingId: string) {
  const { t } = useTranslation('meetings')
  const removing = useCommandCall('meetings.removeResolution')
  const saving = useCommandCall('meetings.saveResolution')
  return {
    /** Removes it and offers it back, with its number. @param name as told: "มติที่ 3/2569" */
    async remove({ id, revision }: Resolution, name: string): Promise<void> {
      const gone = await removing.mutateAsync({ id, revision }).catch(() => null)
      if (gone === null) return
      showUndo(t('resolution.removed', { name }), async () => {
        await call('meetings.restoreResolution', { id })
        await refreshMeeting()
      })
    },
    /** The attendance was ticked after the resolution was written: takes the count as it is now. */
    async recount(resolution: Resolution): Promise<void> {
      const { id, revision } = resolution
      const counted = await saving.mutateAsync({ id, revision, resolution: inputOf(resolution), recount: true }).catch(() => null)
      if (counted !== null) patchResolution(meetingId, counted)
    },
  }
}
