import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCircle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUpStanding } from '../../../electron/contract/follow-ups.ts'

/** The word and the sign say it; the colour only helps. */
const LOOKS: Record<FollowUpStanding, { color: string; variant: 'light' | 'outline'; Icon: typeof IconClock }> = {
  overdue: { color: 'red', variant: 'light', Icon: IconAlertTriangle },
  soon: { color: 'amber', variant: 'light', Icon: IconClock },
  open: { color: 'sea', variant: 'light', Icon: IconCircle },
  done: { color: 'gray', variant: 'outline', Icon: IconCircleCheck },
  dropped: { color: 'gray', variant: 'outline', Icon: IconBan },
}

export function StandingBadge({ standing }: { standing: FollowUpStanding }) {
  const { t } = useTranslation('followUps')
  const { color, variant, Icon } = LOOKS[standing]
  return (
    <Badge color={color} variant={variant} leftSection={<Icon size="1rem" stroke={1.5} aria-hidden />}>
      {t(`standing.${standing}`)}
    </Badge>
  )
}
