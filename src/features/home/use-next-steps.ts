import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite, useSession, useStatus } from '../../api/status.ts'
import { daysSince } from '../../components/days-since.ts'
import { pageExists } from '../../feature.ts'

export type NextStep = { step: 'recovery' | 'members' | 'meeting' | 'firstBackup' | 'drill'; to: string } | { step: 'oldBackup'; to: string; days: number }

/** Beginnings in the order in which they help. Undefined until the records were read. */
export function useNextSteps(): NextStep[] | undefined {
  const { today } = useStatus()
  const { recoveryProvedAt, isSample, lastBackupAt } = useSession()
  const mayWrite = useMayWrite()
  const roll = useQueryCall('members.roll', { on: today })
  const now = useQueryCall('home.now', {})
  const settings = useQueryCall('settings.get', {})
  const drills = useQueryCall('guests.drills', {})
  if (roll.data === undefined || now.data === undefined || settings.data === undefined || drills.data === undefined) return undefined

  const backupDays = lastBackupAt === null ? null : daysSince(lastBackupAt, today)
  const steps: (NextStep | false)[] = [
    recoveryProvedAt === null && !isSample && { step: 'recovery', to: '/recovery' },
    roll.data.entries.length === 0 && { step: 'members', to: '/members/import' },
    roll.data.entries.length > 0 && now.data.meetingCount === 0 && { step: 'meeting', to: '/meetings' },
    // An empty book needs no backup yet.
    backupDays === null && roll.data.entries.length + now.data.meetingCount > 0 && { step: 'firstBackup', to: '/backup' },
    backupDays !== null && backupDays >= settings.data.values.backupWarnDays && { step: 'oldBackup', to: '/backup', days: backupDays },
    drills.data.due && { step: 'drill', to: '/restore' },
  ]
  return mayWrite ? steps.filter((step) => step !== false).filter(({ to }) => pageExists(to)) : []
}
