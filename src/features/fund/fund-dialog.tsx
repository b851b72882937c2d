import { Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Fund, FundInput } from '../../../electron/contract/funds.ts'
import { tidyName } from '../../../electron/contract/text/index.ts'
import { RecordDialog } from '../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { useValues } from '../../components/use-values.ts'

const NAME = 'fund-name'

interface Props {
  fund: Fund | null
  onSaved?(fund: Fund): void
  onClose(): void
}

/** What the fund is called and since when it is there. */
export function FundDialog({ fund, ...rest }: Props) {
  const { t } = useTranslation('fund')
  const { values, change, dirty, problemOf, check } = useValues<FundInput>(
    () => ({ name: fund?.name ?? '', foundedOn: fund?.foundedOn ?? null, note: fund?.note ?? '' }),
    ({ name }) => (name.trim() === '' ? [{ fieldId: NAME, message: t('problem.name') }] : []),
  )
  return (
    <RecordDialog
      {...rest}
      noun="funds"
      also={['audit', 'search']}
      record={fund}
      title={t(fund === null ? 'add' : 'edit')}
      save={t('save')}
      saved={t('saved')}
      dirty={dirty}
      check={check}
      values={() => ({ ...values, name: tidyName(values.name), note: values.note.trim() })}
    >
      <Stack gap="md">
        <TextInput
          id={NAME}
          label={t('field.name')}
          required
          data-autofocus
          autoComplete="off"
          maxLength={300}
          value={values.name}
          error={problemOf(NAME)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <ThaiDateInput label={t('field.foundedOn')} value={values.foundedOn} onChange={(foundedOn) => change({ foundedOn })} />
        <Textarea label={t('field.note')} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}
