import { Select, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EndKind } from '../../../electron/contract/members.ts'

const KINDS = ['expired', 'resigned', 'died', 'disqualified', 'recalled', 'dissolved', 'absent', 'other'] as const satisfies readonly EndKind[]
export const END_KIND_ID = 'end-kind'

interface Values {
  endKind: EndKind
  endReason: string
}

/** Why a term ended: one of the kinds the law and the rules know, and what is to be said beside it. */
export function EndReasonFields({ values, onChange, error }: { values: Values; onChange(change: Partial<Values>): void; error?: ReactNode }) {
  const { t } = useTranslation('members')
  return (
    <Stack gap="md">
      <Select
        id={END_KIND_ID}
        label={t('fields.endKind')}
        required
        value={values.endKind === '' ? null : values.endKind}
        data={KINDS.map((kind) => ({ value: kind, label: t(`end.kinds.${kind}`) }))}
        error={error}
        onChange={(kind) => onChange({ endKind: KINDS.find((one) => one === kind) ?? '' })}
      />
      <TextInput
        label={t('fields.endReason')}
        placeholder={t('hints.endReason')}
        maxLength={300}
        value={values.endReason}
        onChange={(event) => onChange({ endReason: event.currentTarget.value })}
      />
    </Stack>
  )
}
