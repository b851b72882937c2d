import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MemberState } from '../../../electron/contract/members.ts'

/** Amber for what runs out, grey for what is not now; the word says it, the colour only helps. */
const COLOURS: Record<MemberState, string> = { in_office: 'sea', acting: 'amber', future: 'gray', ended: 'gray' }

export function StateBadge({ state }: { state: MemberState }) {
  const { t } = useTranslation('members')
  return (
    <Badge color={COLOURS[state]} variant={state === 'ended' || state === 'future' ? 'outline' : 'light'}>
      {t(`state.${state}`)}
    </Badge>
  )
}
