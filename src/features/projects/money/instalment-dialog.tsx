import { Alert, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FundingLine, Instalment } from '../../../../electron/contract/project-money.ts'
import { BahtInput } from '../../../components/baht-input.tsx'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { RecordDialog } from '../../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useValues } from '../../../components/use-values.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useSourceName } from './use-source-name.ts'

const ID = { due: 'instalment-due', amount: 'instalment-amount', day: 'instalment-day', reason: 'instalment-reason' }

interface Props {
  funding: FundingLine
  instalment: Instalment | null
  onClose(): void
}

/** A part of a promise: when it is due and what came. More than was promised asks for the reason right here (rule 20). */
export function InstalmentDialog({ funding, instalment, onClose }: Props) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const nameOf = useSourceName()
  const others = funding.receivedSatang - (instalment?.receivedSatang ?? 0)
  const excessOf = ({ receivedSatang }: { receivedSatang: number | null }): number => ((receivedSatang ?? 0) > 0 ? others + (receivedSatang ?? 0) - funding.countedSatang : 0)
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({
      dueOn: instalment?.dueOn ?? null,
      dueSatang: instalment?.dueSatang || null,
      receivedOn: instalment?.receivedOn ?? null,
      receivedSatang: instalment?.receivedSatang || null,
      paper: instalment?.paper ?? '',
      excessReason: instalment?.excessReason ?? '',
      note: instalment?.note ?? '',
    }),
    (values) => {
      const found: FieldProblem[] = []
      if ((values.dueSatang ?? 0) === 0 && (values.receivedSatang ?? 0) === 0) found.push({ fieldId: ID.due, message: t('instalments.amountMissing') })
      if ((values.receivedSatang ?? 0) > 0 && values.receivedOn === null) found.push({ fieldId: ID.day, message: t('instalments.dayMissing') })
      if (excessOf(values) > 0 && values.excessReason.trim() === '') found.push({ fieldId: ID.reason, message: t('excess.reasonMissing') })
      return found
    },
  )
  const received = others + (values.receivedSatang ?? 0)
  const excess = excessOf(values)
  const input = () => ({ ...values, fundingId: funding.id, dueSatang: values.dueSatang ?? 0, receivedSatang: values.receivedSatang ?? 0, excessReason: values.excessReason.trim() })
  const number = funding.instalments.findIndex(({ id }) => id === instalment?.id) + 1
  const source = nameOf(funding)
  return (
    <RecordDialog
      noun="instalments"
      also={['projects']}
      record={instalment}
      title={instalment === null ? t('instalments.addTo', { source }) : t('instalments.editTitle', { number, source })}
      save={t('instalments.save')}
      saved={t('saved')}
      dirty={dirty}
      check={check}
      values={input}
      onClose={onClose}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <ThaiDateInput label={t('instalments.dueOn')} id="instalment-due-on" value={values.dueOn} onChange={(dueOn) => change({ dueOn })} autoFocus />
          <BahtInput label={t('instalments.dueSatang')} id={ID.due} value={values.dueSatang} error={problemOf(ID.due)} onChange={(dueSatang) => change({ dueSatang })} />
          <ThaiDateInput label={t('instalments.day')} id={ID.day} value={values.receivedOn} error={problemOf(ID.day)} onChange={(receivedOn) => change({ receivedOn })} />
          <BahtInput label={t('instalments.amount')} id={ID.amount} value={values.receivedSatang} onChange={(receivedSatang) => change({ receivedSatang })} />
        </SimpleGrid>
        {(excess > 0 || values.excessReason !== '') && (
          <Alert color="amber" title={excess > 0 ? t('excess.askTitle', { amount: format.baht(excess) }) : undefined} role="status">
            {excess > 0 && t('excess.ask', { received: format.baht(received), promised: format.baht(funding.countedSatang) })}
            <TextInput
              mt={excess > 0 ? 'xs' : 0}
              id={ID.reason}
              label={t('excess.reason')}
              maxLength={500}
              value={values.excessReason}
              error={problemOf(ID.reason)}
              onChange={(event) => change({ excessReason: event.currentTarget.value })}
            />
          </Alert>
        )}
        <TextInput label={t('instalments.paper')} maxLength={200} value={values.paper} onChange={(event) => change({ paper: event.currentTarget.value })} />
        <Textarea label={t('instalments.note')} maxLength={500} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}
