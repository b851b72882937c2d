import { NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../../api/hooks.ts'
import { TimeInput } from '../../../components/time-input.tsx'
import type { ResolutionInput } from '../../../../electron/contract/meetings.ts'
import { NamedVotes } from './named-votes.tsx'
import { isTied, sumsOf, totalOf, type Written } from './resolution-input.ts'
import styles from './resolutions.module.css'
import { VoteFields } from './vote-fields.tsx'

const METHODS: readonly ResolutionInput['voteMethod'][] = ['', 'unanimous', 'hand', 'named', 'secret']
const CASTS: readonly ResolutionInput['castingVote'][] = ['', 'for', 'against']

interface Props {
  agendaItemId: string
  value: Written
  /** How many are here now; for as long as the core has not answered for the time given. */
  present: number
  onChange(change: Partial<Written>): void
}

/** When it was taken, how it was voted, and the sums against who was there. */
export function VoteSection({ agendaItemId, value: { input, choices }, present, onChange }: Props) {
  const { t } = useTranslation('meetings')
  const { voteMethod, castingVote, takenAt } = input
  const { data } = useQueryCall('meetings.voters', { agendaItemId, takenAt: takenAt ?? null }, { keep: true })
  const named = voteMethod === 'named'
  const unanimous = voteMethod === 'unanimous'
  const votes = named ? sumsOf(choices) : input.votes
  const set = (change: Partial<ResolutionInput>) => onChange({ input: { ...input, ...change } })
  const mayVote = data?.voters.length ?? present
  const methodOf = (given: ResolutionInput['votes']) => (voteMethod === '' && given !== null ? { voteMethod: 'hand' as const } : {})
  return (
    <>
      <div className={styles.time}>
        <TimeInput label={t('resolution.takenAt')} value={takenAt ?? null} onChange={(at) => set({ takenAt: at })} />
      </div>
      <NativeSelect
        className={styles.method ?? ''}
        label={t('resolution.method')}
        value={voteMethod}
        data={METHODS.map((method) => ({ value: method, label: t(`resolution.methods.${method === '' ? 'none' : method}`) }))}
        onChange={(event) => {
          const method = METHODS.find((one) => one === event.currentTarget.value) ?? ''
          set({ voteMethod: method, ...(method === '' || method === 'unanimous' ? { votes: null } : {}) })
        }}
      />
      {named && <NamedVotes voters={data?.voters ?? []} choices={choices} onChange={(next) => onChange({ choices: next })} />}
      {!named && !unanimous && <VoteFields votes={input.votes} onChange={(given) => set({ votes: given, ...methodOf(given) })} />}
      {isTied(votes) && (
        <NativeSelect
          className={styles.method ?? ''}
          label={t('resolution.casting')}
          description={t('resolution.castingNote')}
          value={castingVote}
          data={CASTS.map((cast) => ({ value: cast, label: t(`resolution.casts.${cast === '' ? 'none' : cast}`) }))}
          onChange={(event) => set({ castingVote: CASTS.find((one) => one === event.currentTarget.value) ?? '' })}
        />
      )}
      {totalOf(votes) > mayVote && (
        <Text size="sm" c="var(--samut-soon)" role="status" w="100%">
          {t('resolution.tooManyVotes', { votes: totalOf(votes), present: mayVote })}
        </Text>
      )}
    </>
  )
}
