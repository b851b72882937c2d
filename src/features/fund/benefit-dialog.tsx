import { Autocomplete, Group, NumberInput, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { USUAL_BENEFITS, type FundBenefit, type FundYearLine } from '../../../electron/contract/funds.ts'
import { BahtInput } from '../../components/baht-input.tsx'
import { RecordDialog } from '../../components/record-dialog.tsx'
import { useValues } from '../../components/use-values.ts'

const ID = { kind: 'benefit-kind', people: 'benefit-people', baht: 'benefit-baht' }

/** A kind of benefit: how many were helped, with how much. */
export function BenefitDialog({ year, benefit, onClose }: { year: FundYearLine; benefit: FundBenefit | null; onClose(): void }) {
  const { t } = useTranslation('fund')
  const taken = new Set(year.benefits.filter(({ id }) => id !== benefit?.id).map(({ kind }) => kind))
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({ kind: benefit?.kind ?? '', people: benefit?.people ?? null, satang: benefit?.satang ?? null }),
    ({ kind, people, satang }) => [
      ...(kind.trim() === '' ? [{ fieldId: ID.kind, message: t('problem.kind') }] : []),
      ...(taken.has(kind.trim()) ? [{ fieldId: ID.kind, message: t('problem.kindTaken', { kind: kind.trim() }) }] : []),
      ...(people === null ? [{ fieldId: ID.people, message: t('problem.people') }] : []),
      ...(satang === null ? [{ fieldId: ID.baht, message: t('problem.baht') }] : []),
    ],
  )
  return (
    <RecordDialog
      noun="fundBenefits"
      also={['funds', 'audit', 'search']}
      record={benefit}
      title={t(benefit === null ? 'benefit.add' : 'benefit.editTitle')}
      save={t('benefit.save')}
      saved={t('benefit.saved')}
      dirty={dirty}
      check={check}
      values={() => ({ fundYearId: year.id, kind: values.kind.trim(), people: values.people ?? 0, satang: values.satang ?? 0 })}
      onClose={onClose}
    >
      <Stack gap="md">
        <Autocomplete
          id={ID.kind}
          label={t('benefit.kind')}
          description={t('benefit.kindHint')}
          required
          data-autofocus
          maxLength={200}
          data={USUAL_BENEFITS.filter((kind) => !taken.has(kind))}
          value={values.kind}
          error={problemOf(ID.kind)}
          onChange={(kind) => change({ kind })}
        />
        <Group grow align="flex-start">
          <NumberInput
            id={ID.people}
            label={t('benefit.people')}
            required
            hideControls
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=","
            max={9_999_999}
            value={values.people ?? ''}
            error={problemOf(ID.people)}
            onChange={(value) => change({ people: typeof value === 'number' ? value : null })}
          />
          <BahtInput id={ID.baht} label={t('benefit.baht')} value={values.satang} error={problemOf(ID.baht)} onChange={(satang) => change({ satang })} />
        </Group>
      </Stack>
    </RecordDialog>
  )
}
