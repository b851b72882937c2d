import { Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { passphraseStrength, type PassphraseStrength } from '../../electron/contract/text/passphrase-strength.ts'
import { PassphraseInput } from './passphrase-input.tsx'

export interface PassphrasePair {
  typed: string
  again: string
}

/** What stands against a new passphrase, or null. `names`: what others know of the user. */
export function problemOf({ typed, again }: PassphrasePair, names: string[]): 'weak' | 'differs' | null {
  if (passphraseStrength(typed, names).score === 0) return 'weak'
  return typed === again ? null : 'differs'
}

const BAR = {
  0: { share: 12, color: 'red', word: 'refused' },
  1: { share: 40, color: 'amber', word: 'weak' },
  2: { share: 70, color: 'sea', word: 'fair' },
  3: { share: 100, color: 'sea', word: 'good' },
} as const satisfies Record<PassphraseStrength['score'], { share: number; color: string; word: string }>

interface Props {
  value: PassphrasePair
  onChange(value: PassphrasePair): void
  names: string[]
  /** After a try to go on: says what is missing. */
  tried: boolean
  /** Of the first field, where the page has another new passphrase; the second field's is `<id>-again`. */
  id?: string
  /** Of the first field, where it stands beside a present passphrase. */
  label?: string
}

/** Field ids, for an error summary. */
export const PASSPHRASE_ID = 'new-passphrase'
export const AGAIN_ID = `${PASSPHRASE_ID}-again`

/** A new passphrase, typed twice, with one plain note on what to mend first. */
export function NewPassphrase({ value, onChange, names, tried, label, id = PASSPHRASE_ID }: Props) {
  const { t } = useTranslation('common')
  const { score, reason } = passphraseStrength(value.typed, names)
  const problem = tried ? problemOf(value, names) : null
  return (
    <Stack gap="md">
      <div>
        <PassphraseInput
          id={id}
          label={label ?? t('passphrase.label')}
          description={t('passphrase.advice')}
          autoComplete="new-password"
          value={value.typed}
          onChange={(typed) => onChange({ ...value, typed })}
          error={problem === 'weak' ? t(`passphrase.reason.${reason}`) : null}
        />
        {value.typed !== '' && (
          <>
            <Progress value={BAR[score].share} color={BAR[score].color} mt="0.25rem" aria-hidden />
            <Text size="sm" mt="0.25rem" role="status">
              {t(`passphrase.score.${BAR[score].word}`)}
              {reason === 'good' ? '' : ` · ${t(`passphrase.reason.${reason}`)}`}
            </Text>
          </>
        )}
      </div>
      <PassphraseInput
        id={`${id}-again`}
        label={t('passphrase.again')}
        autoComplete="new-password"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={problem === 'differs' ? t('passphrase.differs') : null}
      />
    </Stack>
  )
}
