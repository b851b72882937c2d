import { Alert, Button, Group, Menu, Select, Stack, Text } from '@mantine/core'
import { IconDots, IconInfoCircle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { FundPage } from '../../../electron/contract/funds.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useRecord } from '../../components/use-record.ts'
import { numberYear, useFormat } from '../../i18n/format.ts'
import { ProjectTabs } from '../projects/project-tabs.tsx'
import { FundDialog } from './fund-dialog.tsx'
import { FundChart } from './fund-chart.tsx'
import { fundSheet } from './fund-sheet.ts'
import { FundYearDialog } from './fund-year-dialog.tsx'
import { Matches } from './matches.tsx'
import { YearsTable } from './years-table.tsx'

type Open = 'year' | 'edit' | 'another' | null

/** กองทุนสวัสดิการชุมชน, as the council reports it: sums of fiscal years. Where there are several funds the address names which. */
export function FundPageView() {
  const { t } = useTranslation('fund')
  const mayWrite = useMayWrite()
  const list = useQueryCall('funds.list', {})
  const [address, setAddress] = useSearchParams()
  const [open, setOpen] = useState<Open>(null)
  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />
  const shown = list.data.find(({ fund }) => fund.id === address.get('fund')) ?? list.data[0]
  const choose = (id: string) => setAddress({ fund: id }, { replace: true })
  return (
    <>
      <ProjectTabs />
      {shown === undefined ? (
        <>
          <PageHeader title={t('title')} />
          {!mayWrite && <ReadOnlyNotice />}
          <EmptyState
            title={t('empty.title')}
            actions={
              mayWrite && (
                <Button leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setOpen('another')}>
                  {t('add')}
                </Button>
              )
            }
          >
            {t('empty.body')} {t('noLedger')}
          </EmptyState>
        </>
      ) : (
        <>
          {list.data.length > 1 && (
            <Select
              label={t('which')}
              mb="md"
              maw="30rem"
              allowDeselect={false}
              value={shown.fund.id}
              data={list.data.map(({ fund: { id, name } }) => ({ value: id, label: name }))}
              onChange={(id) => id !== null && choose(id)}
            />
          )}
          <Fund key={shown.fund.id} page={shown} onOpen={setOpen} />
          {open === 'year' && <FundYearDialog page={shown} year={null} onClose={() => setOpen(null)} />}
          {open === 'edit' && <FundDialog fund={shown.fund} onClose={() => setOpen(null)} />}
        </>
      )}
      {open === 'another' && <FundDialog fund={null} onSaved={({ id }) => choose(id)} onClose={() => setOpen(null)} />}
    </>
  )
}

function Fund({ page, onOpen }: { page: FundPage; onOpen(open: Open): void }) {
  const { t } = useTranslation('fund')
  const { t: tp } = useTranslation('papers')
  const { t: tc } = useTranslation('common')
  const format = useFormat()
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const { fund, years } = page
  const { remove } = useRecord('funds', ['audit', 'search'])
  const latest = years[0]
  const founded = fund.foundedOn === null ? t('foundedUnknown') : t('founded', { date: format.date(fund.foundedOn, 'long') })
  return (
    <>
      <PageHeader
        title={fund.name}
        note={founded}
        actions={
          <>
            {latest !== undefined && (
              <>
                <PrintMenu papers={years.map(({ fiscalYear }) => ({ label: tp('menu.fundReport', { year: numberYear(fiscalYear) }), to: `/papers/fundReport?fundId=${fund.id}&year=${fiscalYear}` }))} />
                <ExportMenu sheet={() => fundSheet(page, t)} />
              </>
            )}
            {mayWrite && (
              <>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button variant="default" aria-label={tc('actionsFor', { what: fund.name })} px="sm">
                      <IconDots size="1.25rem" stroke={1.5} aria-hidden />
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => onOpen('edit')}>{t('edit')}</Menu.Item>
                    <Menu.Item onClick={() => onOpen('another')}>{t('addAnother')}</Menu.Item>
                    {latest === undefined && (
                      <Menu.Item onClick={() => remove(fund, t('removed', { name: fund.name }), () => void navigate('/projects/fund', { replace: true }))}>{t('remove')}</Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
                <Button leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => onOpen('year')}>
                  {t('year.add')}
                </Button>
              </>
            )}
          </>
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />} mb="lg">
        {t('noLedger')}
      </Alert>
      <Stack gap="xl">
        {latest === undefined ? (
          <Text>{t('year.none')}</Text>
        ) : (
          <>
            <Section title={t('year.title', { year: numberYear(latest.fiscalYear) })}>
              <Matches year={latest} />
            </Section>
            <Section title={t('years')}>
              <FundChart years={years} />
              <YearsTable years={years} />
            </Section>
          </>
        )}
        {fund.note !== '' && (
          <Section title={t('field.note')}>
            <Group maw="48rem" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {fund.note}
            </Group>
          </Section>
        )}
      </Stack>
    </>
  )
}
