import { Group, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { reportBasis, type ReportBasis } from '../../../electron/contract/papers.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PaperPreview } from '../../components/paper-preview.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { SaveWord } from '../../components/save-word.tsx'
import { numberYear } from '../../i18n/format.ts'
import { SaveWorkbook } from './save-workbook.tsx'

/** A report is written when its year is over: for three months from then on it is last year's that is meant. */
const MONTHS_FOR_LAST_YEAR: Record<ReportBasis, readonly string[]> = { calendar: ['01', '02', '03'], fiscal: ['10', '11', '12'] }

/** The annual report of one year as it prints, and what else goes with it. */
export function ReportsPage() {
  const { t } = useTranslation('reports')
  const { today } = useStatus()
  const [address, setAddress] = useSearchParams()
  const basis = reportBasis.safeParse(address.get('basis')).data ?? 'calendar'
  const { data: years, error, refetch } = useQueryCall('annual.years', { basis })
  const year = years === undefined ? undefined : chosenYear(years, address.get('year'), today, basis)
  const paper = { kind: 'annualReport' as const, year: year ?? 0, basis }
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          year !== undefined && (
            <>
              <PrintMenu
                label={t('others')}
                papers={[
                  { label: t('delegateList'), to: `/papers/delegateList?year=${year}` },
                  { label: t('yearBook'), to: `/papers/yearBook?year=${year}` },
                  { label: t('weekList'), to: '/papers/weekList' },
                ]}
              />
              <SaveWord paper={paper} />
              <SaveWorkbook year={year} basis={basis} />
            </>
          )
        }
      />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {year === undefined ? (
        error === null && <LoadingPage lines={3} />
      ) : (
        <>
          <Group align="flex-end" gap="md" mb="md">
            <NativeSelect
              label={t('basis')}
              value={basis}
              data={reportBasis.options.map((one) => ({ value: one, label: t(`bases.${one}`) }))}
              onChange={({ currentTarget }) => setAddress({ basis: currentTarget.value }, { replace: true })}
            />
            <NativeSelect
              label={t('year')}
              value={String(year)}
              data={(years ?? []).map((one) => ({ value: String(one), label: String(numberYear(one)) }))}
              onChange={({ currentTarget }) => setAddress({ basis, year: currentTarget.value }, { replace: true })}
            />
            <Text c="dimmed" style={{ flex: '1 1 20rem' }}>
              {t(`yearNote.${basis}`, { year: numberYear(year), before: numberYear(year - 1) })}
            </Text>
          </Group>
          <PaperPreview paper={paper} />
        </>
      )}
    </>
  )
}

/** @param years the latest first */
function chosenYear(years: readonly number[], asked: string | null, today: string, basis: ReportBasis): number | undefined {
  const wanted = Number(asked)
  if (years.includes(wanted)) return wanted
  const [latest, before] = years
  return MONTHS_FOR_LAST_YEAR[basis].includes(today.slice(5, 7)) ? (before ?? latest) : latest
}
