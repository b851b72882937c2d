import { Alert, Anchor, Badge, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { fullName } from '../../../electron/contract/text/index.ts'
import type { Radar, RadarBand } from '../../../electron/contract/radar.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { useFormat } from '../../i18n/format.ts'
import { MemberTabs } from './member-tabs.tsx'
import styles from './members.module.css'
import { useMemberWords } from './words.ts'

/** วาระ: whose seat must be filled soon, and which seats stand empty. */
export function RadarPage() {
  const { t } = useTranslation('members')
  const { t: tp } = useTranslation('papers')
  const format = useFormat()
  const { today } = useStatus()
  const { data, error, refetch } = useQueryCall('terms.radar', { on: today })
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingPage />
  const calm = data.entries.length === 0 && data.openSeats.length === 0
  return (
    <>
      <MemberTabs />
      <PageHeader
        title={t('radar.title')}
        note={t('radar.note')}
        actions={!calm && <PrintMenu papers={[{ label: tp('menu.radar'), to: `/papers/radar?on=${today}` }]} />}
      />
      {data.together !== null && (
        <Alert color="amber" icon={<IconAlertTriangle />} mb="lg" title={t('radar.together', { count: data.together.seats, date: format.date(data.together.on, 'long') })}>
          {t('radar.togetherNext')}
        </Alert>
      )}
      {calm ? <EmptyState title={t('radar.calmTitle')}>{t('radar.calmBody')}</EmptyState> : <Lists radar={data} />}
    </>
  )
}

function Lists({ radar: { entries, openSeats } }: { radar: Radar }) {
  const { t } = useTranslation('members')
  return (
    <>
      <Title order={2} mb="xs">
        {t('radar.terms')}
      </Title>
      {entries.length === 0 ? <Text c="dimmed">{t('radar.noTerms')}</Text> : <Terms entries={entries} />}
      <Title order={2} mt="xl" mb="xs">
        {t('radar.seats')}
      </Title>
      {openSeats.length === 0 ? (
        <Text c="dimmed">{t('radar.noSeats')}</Text>
      ) : (
        <Table className={styles.roll ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('fields.organisation')}</Table.Th>
              <Table.Th>{t('radar.delegates')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {openSeats.map(({ organisationId, name, seats, delegates }) => (
              <Table.Tr key={organisationId}>
                <Table.Td>
                  <Anchor component={Link} to={`/members/organisations/${organisationId}`}>
                    {name}
                  </Anchor>
                </Table.Td>
                <Table.Td className="tabular">{t('radar.ofSeats', { delegates, seats })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}

const COLOURS: Record<RadarBand, string> = { acting: 'red', 30: 'red', 90: 'amber', 180: 'gray' }

function Terms({ entries }: Pick<Radar, 'entries'>) {
  const { t } = useTranslation('members')
  const format = useFormat()
  const words = useMemberWords()
  return (
    <Table className={styles.roll ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columns.name')}</Table.Th>
          <Table.Th>{t('columns.post')}</Table.Th>
          <Table.Th>{t('columns.organisation')}</Table.Th>
          <Table.Th>{t('fields.dueEndOn')}</Table.Th>
          <Table.Th>{t('radar.left')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ entry: { person, membership, posts, organisationName }, band, daysLeft }) => (
          <Table.Tr key={person.id}>
            <Table.Td>
              <Anchor component={Link} to={`/members/${person.id}`}>
                {fullName(person)}
              </Anchor>
            </Table.Td>
            <Table.Td>{posts.map(words.post).join(', ')}</Table.Td>
            <Table.Td>{words.standing(membership.capacity, organisationName)}</Table.Td>
            <Table.Td className="tabular">{format.date(membership.dueEndOn)}</Table.Td>
            <Table.Td>
              <Badge color={COLOURS[band]} variant={band === 180 ? 'outline' : 'light'}>
                {band === 'acting' ? t('state.acting') : t('radar.days', { count: daysLeft })}
              </Badge>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
