import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { partnerKind, type PartnerKind, type PartnerRow } from '../../../electron/contract/partners.ts'
import { compareThai, fold } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { ProjectTabs } from '../projects/project-tabs.tsx'
import { PartnerDialog } from './partner-dialog.tsx'
import { partnerSheet } from './partner-sheet.ts'
import { PartnerTable } from './partner-table.tsx'

const ALL = 'all'

/** ภาคีและเครือข่าย: with whom the council works, whom to ask there, and in what. */
export function PartnersPage() {
  const { t } = useTranslation('partners')
  const { t: tc } = useTranslation('common')
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const list = useQueryCall('partners.list', {})
  const [address, setAddress] = useSearchParams()
  const [text, setText] = useState(address.get('text') ?? '')
  const [adding, setAdding] = useState(false)
  const kind = partnerKind.options.find((one) => one === address.get('kind')) ?? null
  const choose = (nextText: string, nextKind: PartnerKind | null) => {
    setText(nextText)
    setAddress({ ...(nextText === '' ? {} : { text: nextText }), ...(nextKind === null ? {} : { kind: nextKind }) }, { replace: true, preventScrollReset: true })
  }

  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />
  const shown = list.data.filter((one) => (kind === null || one.kind === kind) && says(one, text)).sort((a, b) => compareThai(a.name, b.name))
  const add = mayWrite && (
    <Button leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <ProjectTabs />
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          list.data.length > 0 && (
            <>
              {shown.length > 0 && <ExportMenu personal sheet={() => partnerSheet(shown, t)} />}
              {add}
            </>
          )
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      {list.data.length === 0 ? (
        <EmptyState title={t('empty.title')} actions={add}>
          {t('empty.body')}
        </EmptyState>
      ) : (
        <>
          <Group align="flex-end" gap="md" mb="sm" role="search" aria-label={t('search')}>
            <TextInput
              label={t('search')}
              type="search"
              w="22rem"
              maw="100%"
              leftSection={<IconSearch size="1.125rem" stroke={1.5} aria-hidden />}
              value={text}
              onChange={(event) => choose(event.currentTarget.value, kind)}
            />
            <Select
              label={t('field.kind')}
              w="16rem"
              maw="100%"
              allowDeselect={false}
              value={kind ?? ALL}
              data={[{ value: ALL, label: t('allKinds') }, ...partnerKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))]}
              onChange={(value) => choose(text, partnerKind.options.find((one) => one === value) ?? null)}
            />
          </Group>
          <Group gap="md" mb="xs" mih="2.25rem">
            <Text c="dimmed" role="status">
              {shown.length > 0 ? t('showing', { count: shown.length }) : tc('nothingMatches')}
            </Text>
            {(text !== '' || kind !== null) && (
              <Button variant="subtle" size="compact-md" onClick={() => choose('', null)}>
                {tc('showAll')}
              </Button>
            )}
          </Group>
          {shown.length > 0 && <PartnerTable partners={shown} />}
        </>
      )}
      {adding && <PartnerDialog partner={null} onSaved={({ id }) => void navigate(`/projects/partners/${id}`)} onClose={() => setAdding(false)} />}
    </>
  )
}

/** Every typed word stands somewhere in what is known of it. */
function says(partner: PartnerRow, text: string): boolean {
  const all = fold([partner.name, partner.contactName, partner.phone, partner.address, partner.note, ...partner.projects.map(({ title }) => title)].join(' '))
  return text.split(/\s+/).every((word) => all.includes(fold(word)))
}
