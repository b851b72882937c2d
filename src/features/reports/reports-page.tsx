import { Group, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
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

/** A report is written when its year is over: until the end of March last year's is the one meant. */
const LAST_MONTH_FOR_LAST_YEAR = '03'

/** The annual report of one year as it prints, and what else goes with it. */
export function ReportsPage() {
  const { t } = useTranslation('reports')
  const { today } = useStatus()
  const [address, setAddress] = useSearchParams()
  const { data: years, error, refetch } = useQueryCall('annual.years', {})
  const year = years === undefined ? undefined : chosenYear(years, address.get('year'), today)
  const paper = { kind: 'annualReport' as const, year: year ?? 0 }
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
              <SaveWorkbook year={year} />
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
              label={t('year')}
              value={String(year)}
              data={(years ?? []).map((one) => ({ value: String(one), label: String(numberYear(one)) }))}
              onChange={({ currentTarget }) => setAddress({ year: currentTarget.value }, { replace: true })}
            />
            <Text c="dimmed" style={{ flex: '1 1 20rem' }}>
              {t('yearNote', { year: numberYear(year), before: numberYear(year - 1) })}
            </Text>
          </Group>
          <PaperPreview paper={paper} />
        </>
      )}
    </>
  )
}

/** @param years the latest first */
function chosenYear(years: readonly number[], asked: string | null, today: string): number | undefined {
  const wanted = Number(asked)
  if (years.includes(wanted)) return wanted
  const [latest, before] = years
  return today.slice(5, 7) <= LAST_MONTH_FOR_LAST_YEAR ? (before ?? latest) : latest
}
