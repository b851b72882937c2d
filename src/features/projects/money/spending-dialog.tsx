import { NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Spending } from '../../../../electron/contract/project-money.ts'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { useStatus } from '../../../api/status.ts'
import { BahtInput } from '../../../components/baht-input.tsx'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { RecordDialog } from '../../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../../components/thai-date-input.tsx'
import { useValues } from '../../../components/use-values.ts'
import { useSourceName } from './use-source-name.ts'

const ID = { day: 'spending-day', item: 'spending-item', amount: 'spending-amount' }

/** What was paid, to whom, from which source, for which activity; `spending` null: a new one, from the source of the last. */
export function SpendingDialog({ page, spending, onClose }: { page: ProjectPage; spending: Spending | null; onClose(): void }) {
  const { t } = useTranslation('projectMoney')
  const { today } = useStatus()
  const nameOf = useSourceName()
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({
      fundingId: spending ? spending.fundingId : (page.spendings.at(-1)?.fundingId ?? page.funding[0]?.id ?? null),
      activityId: spending?.activityId ?? null,
      spentOn: spending?.spentOn ?? (today as string | null),
      item: spending?.item ?? '',
      paidTo: spending?.paidTo ?? '',
      satang: spending?.satang ?? null,
      receipt: spending?.receipt ?? '',
      note: spending?.note ?? '',
    }),
    (values) => {
      const found: FieldProblem[] = []
      if (values.spentOn === null) found.push({ fieldId: ID.day, message: t('spendings.dayMissing') })
      if ((values.satang ?? 0) === 0) found.push({ fieldId: ID.amount, message: t('spendings.amountMissing') })
      if (values.item.trim() === '') found.push({ fieldId: ID.item, message: t('spendings.itemMissing') })
      return found
    },
  )

  const input = () => ({ ...values, projectId: page.project.id, spentOn: values.spentOn ?? today, satang: values.satang ?? 0, item: values.item.trim() })
  return (
    <RecordDialog
      noun="spendings"
      also={['projects']}
      record={spending}
      title={t(spending === null ? 'spendings.add' : 'spendings.editTitle')}
      save={t('spendings.save')}
      saved={t('saved')}
      dirty={dirty}
      check={check}
      values={input}
      onClose={onClose}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <ThaiDateInput label={t('spendings.day')} id={ID.day} value={values.spentOn} error={problemOf(ID.day)} onChange={(spentOn) => change({ spentOn })} />
          <BahtInput label={t('spendings.amount')} id={ID.amount} value={values.satang} error={problemOf(ID.amount)} onChange={(satang) => change({ satang })} data-autofocus />
        </SimpleGrid>
        <TextInput
          id={ID.item}
          label={t('spendings.item')}
          maxLength={300}
          value={values.item}
          error={problemOf(ID.item)}
          onChange={(event) => change({ item: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('spendings.paidTo')} maxLength={200} value={values.paidTo} onChange={(event) => change({ paidTo: event.currentTarget.value })} />
          <TextInput label={t('spendings.receipt')} maxLength={100} value={values.receipt} onChange={(event) => change({ receipt: event.currentTarget.value })} />
          <NativeSelect
            label={t('spendings.from')}
            value={values.fundingId ?? ''}
            data={[...page.funding.map((one) => ({ value: one.id, label: nameOf(one) })), { value: '', label: t('spendings.noSource') }]}
            onChange={(event) => change({ fundingId: event.currentTarget.value || null })}
          />
          {page.activities.length > 0 && (
            <NativeSelect
              label={t('spendings.activity')}
              value={values.activityId ?? ''}
              data={[{ value: '', label: t('spendings.noActivity') }, ...page.activities.map(({ id, title }) => ({ value: id, label: title.slice(0, 100) }))]}
              onChange={(event) => change({ activityId: event.currentTarget.value || null })}
            />
          )}
        </SimpleGrid>
        <Textarea label={t('spendings.note')} maxLength={500} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}
