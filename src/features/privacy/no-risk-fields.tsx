import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BreachProblem, BreachValues } from './breach-form.ts'

export const idOf = (field: BreachProblem['field']): string => `breach-${field}`

interface Props {
  values: BreachValues
  errorOf(field: BreachProblem['field']): string | undefined
  onChange(part: Partial<BreachValues>): void
  /** The fields of when it was held. */
  moment: ReactNode
}

/** Why the Office need not be told, who held so, and when (PDPA s.37(4)). */
export function NoRiskFields({ values, errorOf, onChange, moment }: Props) {
  const { t } = useTranslation('privacy')
  return (
    <>
      <Textarea
        id={idOf('heldReason')}
        label={t('breach.heldReason')}
        description={t('breach.heldReasonHint')}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5_000}
        value={values.heldReason}
        error={errorOf('heldReason')}
        onChange={(event) => onChange({ heldReason: event.currentTarget.value })}
      />
      <TextInput
        id={idOf('heldBy')}
        label={t('breach.heldBy')}
        required
        maxLength={200}
        value={values.heldBy}
        error={errorOf('heldBy')}
        onChange={(event) => onChange({ heldBy: event.currentTarget.value })}
      />
      {moment}
    </>
  )
}
