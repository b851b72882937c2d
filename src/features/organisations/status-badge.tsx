import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrganisationStatus } from '../../../electron/contract/organisations.ts'

/** Amber for what is suspended, grey for what is over; the word says it, the colour only helps. */
const COLOURS: Record<OrganisationStatus, string> = { registered: 'sea', suspended: 'amber', dissolved: 'gray' }

export function StatusBadge({ status }: { status: OrganisationStatus }) {
  const { t } = useTranslation('organisations')
  return (
    <Badge color={COLOURS[status]} variant={status === 'dissolved' ? 'outline' : 'light'}>
      {t(`status.${status}`)}
    </Badge>
  )
}
