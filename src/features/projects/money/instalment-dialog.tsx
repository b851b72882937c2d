import { Alert, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FundingLine, Instalment } from '../../../../electron/contract/project-money.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { refresh } from '../../../api/query-client.ts'
import { BahtInput } from '../../../components/baht-input.tsx'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useRecordSaving } from '../use-record.ts'
import { useSourceName } from './use-source-name.ts'

const ID = { due: 'instalment-due', amount: 'instalment-amount', day: 'instalment-day', reason: 'instalment-reason' }

interface Props {
  page: ProjectPage
  funding: FundingLine
  instalment: Instalment | null
  onClose(): void
}

/** A part of a promise: when it is due and what came. More than was promised asks for the reason right here (rule 20). */
export function InstalmentDialog({ page, funding, instalment, onClose }: Props) {
  const { t } = useTranslation('projectMoney')
  const format = useFormat()
  const nameOf = useSourceName()
  const [before] = useState(() => ({
    dueOn: instalment?.dueOn ?? null,
    dueSatang: instalment?.dueSatang || null,
    receivedOn: instalment?.receivedOn ?? null,
    receivedSatang: instalment?.receivedSatang || null,
    paper: instalment?.paper ?? '',
    excessReason: instalment?.excessReason ?? '',
    note: instalment?.note ?? '',
  }))
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const { save, saveOver, busy, error } = useRecordSaving('instalments', page.project.id, instalment, onClose)
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  const problemOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message

  const received = funding.receivedSatang - (instalment?.receivedSatang ?? 0) + (values.receivedSatang ?? 0)
  const excess = (values.receivedSatang ?? 0) > 0 ? received - funding.countedSatang : 0

  function check(): FieldProblem[] {
    const found: FieldProblem[] = []
    if ((values.dueSatang ?? 0) === 0 && (values.receivedSatang ?? 0) === 0) found.push({ fieldId: ID.due, message: t('instalments.amountMissing') })
    if ((values.receivedSatang ?? 0) > 0 && values.receivedOn === null) found.push({ fieldId: ID.day, message: t('instalments.dayMissing') })
    if (excess > 0 && values.excessReason.trim() === '') found.push({ fieldId: ID.reason, message: t('excess.reasonMissing') })
    setProblems(found)
    return found
  }
  const input = () => ({ ...values, fundingId: funding.id, dueSatang: values.dueSatang ?? 0, receivedSatang: values.receivedSatang ?? 0, excessReason: values.excessReason.trim() })
  const number = funding.instalments.findIndex(({ id }) => id === instalment?.id) + 1
  const source = nameOf(funding)
  return (
    <FormDialog
      title={instalment === null ? t('instalments.addTitle', { source }) : t('instalments.editTitle', { number, source })}
      save={t('instalments.save')}
      dirty={values !== before}
      busy={busy}
      error={error}
      check={check}
      onSave={() => save(input())}
      onKeepMine={() => saveOver(input())}
      onTakeTheirs={() => void refresh(['projects']).then(onClose)}
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
    </FormDialog>
  )
}
