import { Button, Group, Text } from '@mantine/core'
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { useFormat } from '../../i18n/format.ts'
import { MemberTabs } from './member-tabs.tsx'
import { RollFilters } from './roll-filters.tsx'
import { rollSheet } from './roll-sheet.ts'
import { RollTable } from './roll-table.tsx'
import { readView, searchable, selectEntries, writeView, type RollView, type SortColumn } from './roll-view.ts'
import { useMemberWords } from './words.ts'

/** ทำเนียบสมาชิก: who is a member on a day that can be chosen. */
export function RollPage() {
  const { t } = useTranslation('members')
  const { t: tp } = useTranslation('papers')
  const format = useFormat()
  const words = useMemberWords()
  const { today } = useStatus()
  const mayWrite = useMayWrite()
  const [address, setAddress] = useSearchParams()
  // The router takes its time with a new address; a field that waited for it would lose letters.
  const [text, setText] = useState(() => readView(address, today).text)
  const view = { ...readView(address, today), text }
  const roll = useQueryCall('members.roll', { on: view.on, includeEnded: true }, { keep: true })

  const all = roll.data?.entries
  const entries = useMemo(() => (all ?? []).map((entry) => searchable(entry, words.post)), [all, words])
  // Typing stays quick: the list follows a moment later when it is long.
  const key = useDeferredValue(new URLSearchParams(writeView(view, today)).toString())
  const shown = useMemo(() => selectEntries(entries, readView(new URLSearchParams(key), today)), [entries, key, today])

  const change = (part: Partial<RollView>) => {
    if (part.text !== undefined) setText(part.text)
    setAddress(writeView({ ...view, ...part }, today), { replace: true, preventScrollReset: true })
  }
  const sort = (column: SortColumn) => change({ sort: column, descending: view.sort === column && !view.descending })

  if (roll.error !== null) return <ErrorNotice error={roll.error} onRetry={() => void roll.refetch()} />
  if (roll.data === undefined) return <LoadingPage />

  const inOffice = entries.filter(({ state }) => state === 'in_office').length
  const acting = entries.filter(({ state }) => state === 'acting').length
  const date = format.date(roll.data.on, 'long')
  if (entries.length === 0) {
    return (
      <>
        <MemberTabs />
        <PageHeader title={t('roll.title')} />
        {!mayWrite && <ReadOnlyNotice />}
        <EmptyState title={t('roll.emptyTitle')} actions={mayWrite ? <Actions mayWrite empty /> : undefined}>
          {t('roll.emptyBody')}
        </EmptyState>
      </>
    )
  }
  const total = inOffice + acting
  const filtered = view.text !== '' || view.moo !== null || view.capacity !== null || view.state !== 'serving'
  const outside = (
    <>
      <PrintMenu
        papers={[
          { label: tp('menu.roll'), to: `/papers/roll?on=${view.on}` },
          { label: tp('menu.rollByOrganisation'), to: `/papers/rollByOrganisation?on=${view.on}` },
          { label: tp('menu.contactList'), to: `/papers/contactList?on=${view.on}` },
        ]}
      />
      {shown.length > 0 && <ExportMenu personal sheet={() => rollSheet(shown, t('roll.caption', { date }), words, t)} />}
    </>
  )
  return (
    <>
      <MemberTabs />
      <PageHeader title={t('roll.title')} note={t('roll.count', { date, total, inOffice, acting })} actions={<Actions mayWrite={mayWrite} before={outside} />} />
      {!mayWrite && <ReadOnlyNotice />}
      <RollFilters view={view} today={today} entries={entries} onChange={change} />
      <Group gap="md" mb="xs" mih="2.25rem">
        <Text c="dimmed" role="status">
          {shown.length > 0 ? t('roll.showing', { count: shown.length }) : total === 0 && !filtered ? t('roll.nobody') : t('roll.noMatch')}
        </Text>
        {view.on !== today && (
          <Button variant="subtle" size="compact-md" onClick={() => change({ on: today })}>
            {t('roll.today')}
          </Button>
        )}
        {filtered && (
          <Button variant="subtle" size="compact-md" onClick={() => change({ text: '', moo: null, capacity: null, state: 'serving' })}>
            {t('roll.clear')}
          </Button>
        )}
      </Group>
      {shown.length > 0 && <RollTable caption={t('roll.caption', { date })} entries={shown} view={view} onSort={sort} />}
    </>
  )
}

/** One main button: adding a person, or a whole list while nobody is on the roll. */
function Actions({ mayWrite, empty = false, before }: { mayWrite: boolean; empty?: boolean; before?: ReactNode }) {
  const { t } = useTranslation('members')
  const add = (
    <Button key="add" component={Link} to="/members/new" variant={empty ? 'default' : 'filled'} leftSection={<IconUserPlus size="1.125rem" stroke={1.5} />}>
      {t('roll.add')}
    </Button>
  )
  const bring = (
    <Button key="import" component={Link} to="/members/import" variant={empty ? 'filled' : 'default'} leftSection={<IconFileImport size="1.125rem" stroke={1.5} />}>
      {t('roll.import')}
    </Button>
  )
  return (
    <>
      {before}
      {mayWrite && bring}
      {mayWrite && add}
    </>
  )
}
