import { Button, Group, Text } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { MemberTabs } from '../members/member-tabs.tsx'
import { organisationSheet } from './organisation-sheet.ts'
import { OrganisationFilters } from './organisation-filters.tsx'
import { OrganisationTable } from './organisation-table.tsx'
import { PLAIN_VIEW, readView, searchable, selectOrganisations, writeView, type OrganisationView } from './organisation-view.ts'

/** องค์กรชุมชน: who may send delegates, how many they sent, and how they stand today. */
export function OrganisationsPage() {
  const { t } = useTranslation('organisations')
  const { t: tp } = useTranslation('papers')
  const { today } = useStatus()
  const mayWrite = useMayWrite()
  const [address, setAddress] = useSearchParams()
  // The router takes its time with a new address; a field that waited for it would lose letters.
  const [text, setText] = useState(() => readView(address).text)
  const view = { ...readView(address), text }
  const list = useQueryCall('organisations.list', { on: today })
  const entries = useMemo(() => (list.data?.entries ?? []).map(searchable), [list.data])
  // Typing stays quick: the list follows a moment later when it is long.
  const key = useDeferredValue(new URLSearchParams(writeView(view)).toString())
  const shown = useMemo(() => selectOrganisations(entries, readView(new URLSearchParams(key))), [entries, key])
  const change = (part: Partial<OrganisationView>) => {
    if (part.text !== undefined) setText(part.text)
    setAddress(writeView({ ...view, ...part }), { replace: true, preventScrollReset: true })
  }

  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />

  const add = mayWrite && (
    <>
      <Button component={Link} to="/members/organisations/import" variant="default" leftSection={<IconFileImport size="1.125rem" stroke={1.5} />}>
        {t('list.import')}
      </Button>
      <Button component={Link} to="/members/organisations/new" leftSection={<IconPlus size="1.125rem" stroke={1.5} />}>
        {t('list.add')}
      </Button>
    </>
  )
  const actions = (
    <>
      <PrintMenu papers={[{ label: tp('menu.rollByOrganisation'), to: `/papers/rollByOrganisation?on=${today}` }]} />
      {shown.length > 0 && <ExportMenu personal sheet={() => organisationSheet(shown, t)} />}
      {add}
    </>
  )
  const numberOf = (status: OrganisationView['status']) => entries.filter((one) => one.status === status).length
  const counts = {
    registered: numberOf('registered'),
    suspended: numberOf('suspended'),
    seats: entries.reduce((sum, one) => sum + one.seats, 0),
    delegates: entries.reduce((sum, one) => sum + one.delegates.length, 0),
  }
  const filtered = view.text !== '' || view.kind !== null || view.moo !== null || view.status !== 'active'
  return (
    <>
      <MemberTabs />
      <PageHeader title={t('title')} note={entries.length > 0 ? t('list.count', counts) : undefined} actions={entries.length > 0 && actions} />
      {!mayWrite && <ReadOnlyNotice />}
      {entries.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')} actions={add}>
          {t('list.emptyBody')}
        </EmptyState>
      ) : (
        <>
          <OrganisationFilters view={view} entries={entries} onChange={change} />
          <Group gap="md" mb="xs" mih="2.25rem">
            <Text c="dimmed" role="status">
              {shown.length > 0 ? t('list.showing', { count: shown.length }) : t('list.noMatch')}
            </Text>
            {filtered && (
              <Button variant="subtle" size="compact-md" onClick={() => change({ ...PLAIN_VIEW, sort: view.sort, descending: view.descending })}>
                {t('list.clear')}
              </Button>
            )}
          </Group>
          {shown.length > 0 && (
            <OrganisationTable entries={shown} view={view} onSort={(sort) => change({ sort, descending: view.sort === sort && !view.descending })} />
          )}
        </>
      )}
    </>
  )
}
