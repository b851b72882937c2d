import { Badge } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ProposalOutcome } from '../../../electron/contract/assemblies.ts'

/** The word and the sign say it; the colour only helps. */
const LOOKS: Record<ProposalOutcome, { color: string; variant: 'light' | 'outline'; Icon: typeof IconCircle }> = {
  waiting: { color: 'amber', variant: 'light', Icon: IconCircle },
  taken_up: { color: 'sea', variant: 'light', Icon: IconCircleCheck },
  partly: { color: 'sea', variant: 'light', Icon: IconCircleHalf2 },
  declined: { color: 'gray', variant: 'outline', Icon: IconCircleX },
}

/** What became of a proposal. */
export function OutcomeBadge({ outcome }: { outcome: ProposalOutcome }) {
  const { t } = useTranslation('assemblies')
  const { color, variant, Icon } = LOOKS[outcome]
  return (
    <Badge color={color} variant={variant} leftSection={<Icon size="1rem" stroke={1.5} aria-hidden />}>
      {t(`outcome.${outcome}`)}
    </Badge>
  )
}
