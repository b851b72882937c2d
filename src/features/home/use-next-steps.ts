import { isDue } from '../../../electron/contract/assemblies.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite, useSession, useStatus } from '../../api/status.ts'
import { daysSince } from '../../components/days-since.ts'
import { pageExists } from '../../feature.ts'

export type NextStep = { step: 'recovery' | 'members' | 'meeting' | 'firstBackup' | 'drill'; to: string } | { step: 'oldBackup'; to: string; days: number } | { step: 'proposals'; to: string; count: number }

/** Beginnings in the order in which they help. Undefined until the records were read. */
export function useNextSteps(): NextStep[] | undefined {
  const { today } = useStatus()
  const { recoveryProvedAt, isSample, lastBackupAt } = useSession()
  const mayWrite = useMayWrite()
  const roll = useQueryCall('members.roll', { on: today })
  const meetings = useQueryCall('meetings.list', {})
  const settings = useQueryCall('settings.get', {})
  const drills = useQueryCall('guests.drills', {})
  const assemblies = useQueryCall('assemblies.list', {})
  if (roll.data === undefined || meetings.data === undefined || settings.data === undefined || drills.data === undefined || assemblies.data === undefined) return undefined

  const due = assemblies.data.proposals.filter((one) => isDue(one, today)).length
  const backupDays = lastBackupAt === null ? null : daysSince(lastBackupAt, today)
  const steps: (NextStep | false)[] = [
    recoveryProvedAt === null && !isSample && { step: 'recovery', to: '/recovery' },
    roll.data.entries.length === 0 && { step: 'members', to: '/members/import' },
    roll.data.entries.length > 0 && meetings.data.length === 0 && { step: 'meeting', to: '/meetings' },
    // An empty book needs no backup yet.
    backupDays === null && roll.data.entries.length + meetings.data.length > 0 && { step: 'firstBackup', to: '/backup' },
    backupDays !== null && backupDays >= settings.data.values.backupWarnDays && { step: 'oldBackup', to: '/backup', days: backupDays },
    due > 0 && { step: 'proposals', to: '/projects/assemblies?show=due', count: due },
    drills.data.due && { step: 'drill', to: '/restore' },
  ]
  return mayWrite ? steps.filter((step) => step !== false).filter(({ to }) => pageExists(to.split('?')[0] ?? to)) : []
}
