import { Kbd, Text } from '@mantine/core'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../../../electron/contract/holding.ts'
import { sumsOf, VOTE_KINDS, type Written } from './resolution-input.ts'
import styles from './resolutions.module.css'

interface Props {
  /** Who may vote, in official order. */
  voters: readonly { personId: string; name: string }[]
  choices: Written['choices']
  onChange(choices: Written['choices']): void
}

/** By the key's place: on the Thai layout the row of figures types letters. */
const KEYS: Partial<Record<string, Choice | null>> = {
  Digit1: 'for', Digit2: 'against', Digit3: 'abstain', Digit0: null, Numpad1: 'for', Numpad2: 'against', Numpad3: 'abstain', Numpad0: null,
}

/** Votes by name, down the roll of those there: 1, 2 or 3 takes a vote and goes on to the next. The browser's own fields, for hundreds. */
export function NamedVotes({ voters, choices, onChange }: Props) {
  const { t } = useTranslation('meetings')
  const list = useRef<HTMLUListElement>(null)
  const missing = voters.filter(({ personId }) => (choices[personId] ?? null) === null).length

  function goTo(row: number): void {
    const target = list.current?.querySelectorAll('li')[row]
    const box = target?.querySelector<HTMLInputElement>('input:checked') ?? target?.querySelector<HTMLInputElement>('input')
    box?.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    const row = Number((event.target as HTMLElement).closest<HTMLElement>('li')?.dataset['row'] ?? -1)
    const voter = voters[row]
    if (voter === undefined || event.ctrlKey || event.altKey) return
    const choice = KEYS[event.code]
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (choice === undefined && by === 0) return
    event.preventDefault()
    if (choice !== undefined) onChange({ ...choices, [voter.personId]: choice })
    goTo(Math.min(voters.length - 1, Math.max(0, row + (choice === undefined ? by : 1))))
  }
  return (
    <div className={styles.named}>
      <Text size="sm">
        {t('resolution.votesLine', sumsOf(choices))}
        {missing > 0 && ` · ${t('resolution.votesMissing', { count: missing })}`}
      </Text>
      <Text size="sm" c="dimmed">
        <Kbd size="sm">1</Kbd> {t('resolution.for')} <Kbd size="sm">2</Kbd> {t('resolution.against')} <Kbd size="sm">3</Kbd> {t('resolution.abstain')} <Kbd size="sm">0</Kbd>{' '}
        {t('resolution.noVote')}
      </Text>
      <ul ref={list} className={styles.voters} onKeyDown={onKeyDown} aria-label={t('resolution.named')}>
        {voters.map(({ personId, name }, row) => (
          <li key={personId} data-row={row}>
            <fieldset className={styles.voter}>
              <legend>{name}</legend>
              {VOTE_KINDS.map((kind, at) => (
                <label key={kind}>
                  <input
                    type="radio"
                    name={`vote ${personId}`}
                    checked={choices[personId] === kind}
                    tabIndex={row === 0 && (choices[personId] === kind || ((choices[personId] ?? null) === null && at === 0)) ? 0 : -1}
                    onChange={() => onChange({ ...choices, [personId]: kind })}
                  />
                  {t(`resolution.${kind}`)}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </div>
  )
}
