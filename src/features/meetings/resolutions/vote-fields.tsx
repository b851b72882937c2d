import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResolutionInput } from '../../../../electron/contract/meetings.ts'
import { typedVotes, VOTE_KINDS, votesFrom, type VoteKind } from './resolution-input.ts'
import styles from './resolutions.module.css'

const MOST_VOTES = 100_000

interface Props {
  votes: ResolutionInput['votes']
  onChange(votes: ResolutionInput['votes']): void
}

/** For, against, abstained; empty where nobody counted. */
export function VoteFields({ votes, onChange }: Props) {
  const { t } = useTranslation('meetings')
  const [typed, setTyped] = useState(() => typedVotes(votes))
  // A count from elsewhere replaces what stands here; our own, as just reported, does not.
  const [known, setKnown] = useState(votes)
  if (JSON.stringify(known) !== JSON.stringify(votes)) {
    setKnown(votes)
    setTyped(typedVotes(votes))
  }
  const take = (kind: VoteKind, count: number | string) => {
    const next = { ...typed, [kind]: typeof count === 'number' ? count : '' }
    setTyped(next)
    setKnown(votesFrom(next))
    onChange(votesFrom(next))
  }
  return (
    <div className={styles.votes} role="group" aria-label={t('resolution.votes')}>
      {VOTE_KINDS.map((kind) => (
        <NumberInput
          key={kind}
          className={styles.vote}
          label={t(`resolution.${kind}`)}
          hideControls
          min={0}
          max={MOST_VOTES}
          allowDecimal={false}
          allowNegative={false}
          value={typed[kind]}
          onChange={(count) => take(kind, count)}
        />
      ))}
    </div>
  )
}
