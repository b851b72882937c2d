import { Anchor, Button, Menu, Stack } from '@mantine/core'
import { IconDots, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { FundPage, FundYearLine } from '../../../electron/contract/funds.ts'
import { bahtText } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { Arrival } from '../../components/arrival.tsx'
import { AttachmentsPanel } from '../../components/attachments/attachments-panel.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Facts } from '../../components/facts.tsx'
import { RecordHistory } from '../../components/history/record-history.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useRecord } from '../../components/use-record.ts'
import { numberYear, useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { ProjectTabs } from '../projects/project-tabs.tsx'
import { BenefitsPanel } from './benefits-panel.tsx'
import { FundYearDialog } from './fund-year-dialog.tsx'
import { Matches } from './matches.tsx'

/** One fiscal year of a fund: the three matches, who was helped with how much, and where it was reported. */
export function FundYearPage() {
  const { t } = useTranslation('fund')
  const { id = '' } = useParams()
  const list = useQueryCall('funds.list', {})
  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />
  const page = list.data.find(({ years }) => years.some((year) => year.id === id))
  const year = page?.years.find((one) => one.id === id)
  if (page === undefined || year === undefined) {
    return (
      <EmptyState
        title={t('year.gone')}
        actions={
          <Button component={Link} to="/projects/fund">
            {t('year.all')}
          </Button>
        }
      >
        {t('year.goneHint')}
      </EmptyState>
    )
  }
  return <Loaded key={id} page={page} year={year} />
}

function Loaded({ page, year }: { page: FundPage; year: FundYearLine }) {
  const { t } = useTranslation('fund')
  const { t: tp } = useTranslation('papers')
  const { t: tc } = useTranslation('common')
  const format = useFormat()
  const name = useMeetingName()
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const [editing, setEditing] = useState(false)
  const { remove } = useRecord('fundYears', ['funds', 'audit', 'search'])
  const meeting = (useQueryCall('meetings.list', {}).data ?? []).find(({ id }) => id === year.meetingId)
  const title = t('year.title', { year: numberYear(year.fiscalYear) })
  const balance = year.balanceSatang === null ? '' : `${t('baht', { amount: format.baht(year.balanceSatang) })} (${bahtText(year.balanceSatang)})`
  return (
    <>
      <ProjectTabs />
      <PageHeader
        title={title}
        note={
          <Anchor component={Link} to={`/projects/fund?fund=${page.fund.id}`}>
            {page.fund.name}
          </Anchor>
        }
        actions={
          <>
            <PrintMenu papers={[{ label: tp('menu.fundReport', { year: numberYear(year.fiscalYear) }), to: `/papers/fundReport?fundId=${page.fund.id}&year=${year.fiscalYear}` }]} />
            {mayWrite && (
              <>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button variant="default" aria-label={tc('actionsFor', { what: title })} px="sm">
                      <IconDots size="1.25rem" stroke={1.5} aria-hidden />
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => remove(year, t('removed', { name: title }), () => void navigate(`/projects/fund?fund=${page.fund.id}`, { replace: true }))}>
                      {t('year.remove')}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
                <Button leftSection={<IconPencil size="1.125rem" stroke={1.5} />} onClick={() => setEditing(true)}>
                  {t('year.edit')}
                </Button>
              </>
            )}
          </>
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <Stack gap="xl">
        <Section title={t('match.title')}>
          <Matches year={year} />
        </Section>
        <BenefitsPanel year={year} />
        <Section title={t('year.report')}>
          <Facts
            rows={[
              [t('field.members'), year.members === null ? '' : t('people', { count: year.members, number: format.number(year.members) })],
              [t('field.balance'), balance],
              [t('field.reportedOn'), year.reportedOn && format.date(year.reportedOn, 'long')],
              [
                t('field.meeting'),
                meeting && (
                  <Anchor component={Link} to={`/meetings/${meeting.id}`}>
                    {name(meeting)}
                  </Anchor>
                ),
              ],
              [t('field.note'), year.note],
            ]}
          />
        </Section>
        <Arrival at="files">
          <AttachmentsPanel ownerKind="fundYear" ownerId={year.id} />
        </Arrival>
        <RecordHistory recordIds={[year.id, ...year.benefits.map(({ id }) => id)]} />
      </Stack>
      {editing && <FundYearDialog page={page} year={year} onClose={() => setEditing(false)} />}
    </>
  )
}
