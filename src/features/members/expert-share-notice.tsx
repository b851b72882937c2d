import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { expertShare, type ExpertShare } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'

interface Fraction {
  expertNumerator: number
  expertDenominator: number
}

/** The sum as one sentence; amber above the share, which warns and does not stop (rule 11). */
export function ExpertShareLine({ share, fraction }: { share: ExpertShare; fraction: Fraction }) {
  const { t } = useTranslation('members')
  const sum = t('hints.share', { ...share, numerator: fraction.expertNumerator, denominator: fraction.expertDenominator })
  if (share.over === 0) {
    return (
      <Text data-span="6" c="dimmed" role="status">
        {sum}
      </Text>
    )
  }
  return (
    <Alert data-span="6" color="amber" role="status" title={t('hints.shareOver', { count: share.over })}>
      {sum}
    </Alert>
  )
}

/** What the experts' share comes to with one more, or with this person as one. `on` null: today. */
export function ExpertShareNotice({ on, personId }: { on: string | null; personId: string | null }) {
  const { today } = useStatus()
  const roll = useQueryCall('members.roll', { on: on ?? today }, { keep: true }).data
  const rules = useQueryCall('settings.get', {}).data?.values
  if (roll === undefined || rules === undefined) return null
  const others = roll.entries.filter(({ person }) => person.id !== personId)
  const experts = others.filter(({ membership }) => membership.capacity === 'expert').length
  const share = expertShare(
    { delegates: others.length - experts, experts: experts + 1 },
    { numerator: rules.expertNumerator, denominator: rules.expertDenominator },
  )
  return <ExpertShareLine share={share} fraction={rules} />
}
