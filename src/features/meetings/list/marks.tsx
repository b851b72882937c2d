import { Badge, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconFileAlert, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { asksQuorum, type MeetingSummary } from '../../../../electron/contract/meetings.ts'
import styles from './list.module.css'

type QuorumWord = 'failed' | 'notAsked' | 'notTaken' | 'met' | 'notMet'
const QUORUM_LOOKS = {
  failed: [IconCircleX, 'wrong'],
  notAsked: [IconMinus, 'calm'],
  notTaken: [IconCircleDashed, 'calm'],
  met: [IconCircleCheck, 'good'],
  notMet: [IconCircleX, 'wrong'],
} as const

/** How it stands with a meeting's quorum: a word of meetings:list. */
export function quorumWord({ kind, stage, presentCount, quorumMet }: Pick<MeetingSummary, 'kind' | 'stage' | 'presentCount' | 'quorumMet'>): QuorumWord {
  if (stage === 'failed') return 'failed'
  if (!asksQuorum(kind)) return 'notAsked'
  if (presentCount === 0) return 'notTaken'
  return quorumMet ? 'met' : 'notMet'
}

/** Whether there was a quorum: a word and an icon, never a colour alone. */
export function QuorumMark({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('meetings')
  const [Icon, tone] = QUORUM_LOOKS[quorumWord(meeting)]
  return (
    <span className={styles.quorum} data-tone={tone}>
      <Icon size="1.25rem" stroke={1.5} aria-hidden />
      {t(`list.${quorumWord(meeting)}`)}
    </span>
  )
}

/** How far the minutes are; that there are none, or cannot be yet, is said before anything else. */
export function MinutesMark({ meeting: { lacksMinutes, stage, state } }: { meeting: Pick<MeetingSummary, 'lacksMinutes' | 'stage' | 'state'> }) {
  const { t } = useTranslation('meetings')
  if (stage === 'planned' && state === 'draft') return <Text c="dimmed">{t('list.notHeld')}</Text>
  if (!lacksMinutes) return <Badge color={state === 'adopted' ? 'sea' : 'gray'}>{t(`state.${state}`)}</Badge>
  return (
    <span className={styles.quorum} data-tone="soon">
      <IconFileAlert size="1.25rem" stroke={1.5} aria-hidden />
      {t('list.lacksMinutes')}
    </span>
  )
}
