import { Anchor, Button, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PrivacyOverview } from '../../../electron/contract/privacy.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { MemberTabs } from '../members/member-tabs.tsx'
import { FormerCopies } from './former-copies.tsx'
import { FormerOutsiders } from './former-outsiders.tsx'
import { OpenBreaches } from './open-breaches.tsx'
import { RemovedPeople } from './removed-people.tsx'
import { WithoutBasis } from './without-basis.tsx'

/** How the council stands with the data it keeps about people. */
export function PrivacyPage() {
  const { t } = useTranslation('privacy')
  const mayWrite = useMayWrite()
  const overview = useQueryCall('privacy.overview', {})
  if (overview.error !== null) return <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />
  if (overview.data === undefined) return <LoadingPage />
  return (
    <>
      <MemberTabs />
      <PageHeader
        title={t('title')}
        note={t('lead')}
        actions={
          <Button variant="default" component={Link} to="/members/breaches">
            {t('breach.title')}
          </Button>
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <Stack gap="xl">
        <OpenBreaches />
        <WithoutBasis overview={overview.data} />
        <RetentionDue overview={overview.data} />
        <RemovedPeople removed={overview.data.removed} />
        <FormerOutsiders outsiders={overview.data.outsiders} />
        {overview.data.erased.length > 0 && <Erased overview={overview.data} />}
      </Stack>
    </>
  )
}

function RetentionDue({ overview: { retentionDue, retentionYears } }: { overview: PrivacyOverview }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  return (
    <Section title={t('due.title')}>
      <Text mb="xs">
        {t('due.lead', { count: retentionYears })}{' '}
        <Anchor component={Link} to="/settings/rules">
          {t('due.change')}
        </Anchor>
      </Text>
      {retentionDue.length === 0 ? (
        <Text c="dimmed">{t('due.none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('gaps.name')}</Table.Th>
              <Table.Th>{t('due.lastDay')}</Table.Th>
              <Table.Th>{t('due.keptUntil')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {retentionDue.map(({ id, name, lastDay, keptUntil }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Anchor component={Link} to={`/members/${id}`} style={{ overflowWrap: 'anywhere' }}>
                    {name}
                  </Anchor>
                </Table.Td>
                <Table.Td>{format.date(lastDay)}</Table.Td>
                <Table.Td>{format.date(keptUntil)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

function Erased({ overview: { erased } }: { overview: PrivacyOverview }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  return (
    <Section title={t('erasedList.title')}>
      <Table mb="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('gaps.name')}</Table.Th>
            <Table.Th>{t('erasedList.when')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {erased.map(({ id, name, erasedAt }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Anchor component={Link} to={`/members/${id}`}>
                  {name}
                </Anchor>
              </Table.Td>
              <Table.Td>{format.dateTime(erasedAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <FormerCopies />
    </Section>
  )
}
