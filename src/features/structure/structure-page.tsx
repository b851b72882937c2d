import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { useFormat } from '../../i18n/format.ts'
import { ExpertShareLine } from '../members/expert-share-notice.tsx'
import { MemberTabs } from '../members/member-tabs.tsx'
import { CommitteesPanel } from './committees-panel.tsx'
import { DelegatesPanel } from './delegates-panel.tsx'
import { MembersTable } from './members-table.tsx'
import { OrganisationSeatsPanel } from './organisation-seats-panel.tsx'
import { PostsTable } from './posts-table.tsx'
import styles from './structure.module.css'
import { VillageSeatsPanel } from './village-seats-panel.tsx'

/** โครงสร้างสภา: on a day that can be chosen, who holds which post, which seats are vacant, and the committees. */
export function StructurePage() {
  const { t } = useTranslation('structure')
  const { t: tp } = useTranslation('papers')
  const format = useFormat()
  const { today } = useStatus()
  const [address, setAddress] = useSearchParams()
  const asked = address.get('on') ?? ''
  const on = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today
  const choose = (date: string | null) => setAddress(date === null || date === today ? {} : { on: date }, { replace: true, preventScrollReset: true })
  const page = useQueryCall('structure.get', { on }, { keep: true })
  if (page.error !== null) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <LoadingPage />

  const { expertShare: share, members, organisations } = page.data
  const { delegates, experts } = share
  const acting = members.reduce((sum, one) => sum + one.acting, 0)
  const note = [t('count', { date: format.date(page.data.on, 'long'), total: delegates + experts, delegates, experts }), ...(acting > 0 ? [t('actingCount', { count: acting })] : [])].join(' ')
  const nothing = delegates + experts === 0 && organisations.length === 0
  return (
    <>
      <MemberTabs />
      <PageHeader
        title={t('title')}
        note={nothing ? undefined : note}
        actions={
          !nothing && (
            <PrintMenu
              papers={[
                { label: tp('menu.structure'), to: `/papers/structure?on=${on}` },
                { label: tp('menu.rollByOrganisation'), to: `/papers/rollByOrganisation?on=${on}` },
              ]}
            />
          )
        }
      />
      <Group align="flex-end" gap="md" mb="lg">
        <div className={styles.day}>
          <ThaiDateInput label={t('on')} value={on} onChange={choose} />
        </div>
        {on !== today && (
          <Button variant="subtle" onClick={() => choose(null)}>
            {t('today')}
          </Button>
        )}
      </Group>
      <Stack gap="xl">
        {nothing ? (
          <EmptyState
            title={t('emptyTitle')}
            actions={
              <Button component={Link} to="/members">
                {t('toRoll')}
              </Button>
            }
          >
            {t('emptyBody')}
          </EmptyState>
        ) : (
          <>
            <div className={styles.columns}>
              <PostsTable page={page.data} />
              <Stack gap="sm">
                <MembersTable page={page.data} today={today} />
                <ExpertShareLine share={share} fraction={{ expertNumerator: share.numerator, expertDenominator: share.denominator }} />
              </Stack>
            </div>
            <VillageSeatsPanel page={page.data} />
            <OrganisationSeatsPanel organisations={organisations} />
          </>
        )}
        {!nothing && <DelegatesPanel key={on.slice(0, 4)} on={on} />}
        <CommitteesPanel on={on} />
      </Stack>
    </>
  )
}
