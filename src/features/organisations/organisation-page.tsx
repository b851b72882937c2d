import { Button, Menu, Stack } from '@mantine/core'
import { IconDots, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { OrganisationPage as Page, StatusChange } from '../../../electron/contract/organisations.ts'
import { api } from '../../api/client.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { Arrival } from '../../components/arrival.tsx'
import { AttachmentsPanel } from '../../components/attachments/attachments-panel.tsx'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { RecordHistory } from '../../components/history/record-history.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { MemberTabs } from '../members/member-tabs.tsx'
import { DelegatesPanel } from './delegates-panel.tsx'
import { EditOrganisationDialog } from './edit-organisation-dialog.tsx'
import { OrganisationFacts } from './organisation-facts.tsx'
import styles from '../members/members.module.css'
import { StatusBadge } from './status-badge.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { StatusesPanel } from './statuses-panel.tsx'

/** One organisation: facts, standing, delegates, papers and what was changed, at an address that stays. */
export function OrganisationPage() {
  const { id = '' } = useParams()
  const { today } = useStatus()
  const page = useQueryCall('organisations.get', { id, on: today })
  if (page.error !== null) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <LoadingPage />
  return <Loaded key={id} page={page.data} />
}

type Open = { is: 'edit' } | { is: 'status'; change: StatusChange | null } | null

function Loaded({ page }: { page: Page }) {
  const { t } = useTranslation('organisations')
  const mayWrite = useMayWrite()
  const [open, setOpen] = useState<Open>(null)
  const { organisation, status, statuses } = page
  const changeStatus = () => setOpen({ is: 'status', change: null })
  const remove = useRemove(page, changeStatus)
  const note = [t(`kind.${organisation.kind}`), ...organisation.moo.slice(0, 1).map((moo) => (organisation.moo.length === 1 ? t('list.mooNumber', { moo }) : ''))].filter(Boolean).join(' · ')
  return (
    <>
      <MemberTabs />
      <PageHeader
        title={organisation.name}
        mark={<StatusBadge status={status} />}
        note={note}
        actions={
          mayWrite && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" aria-label={t('page.actions', { what: organisation.name })} px="sm">
                    <IconDots size="1.25rem" stroke={1.5} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => void remove()}>{t('page.remove')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Button leftSection={<IconPencil size="1.125rem" stroke={1.5} />} onClick={() => setOpen({ is: 'edit' })}>
                {t('page.edit')}
              </Button>
            </>
          )
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <div className={styles.columns}>
        <Section title={t('page.facts')}>
          <OrganisationFacts page={page} />
        </Section>
        <Stack gap="xl">
          <DelegatesPanel page={page} />
          <StatusesPanel page={page} onChange={changeStatus} onCorrect={(change) => setOpen({ is: 'status', change })} />
        </Stack>
      </div>
      <Stack gap="xl" mt="xl">
        <Arrival at="files">
          <AttachmentsPanel ownerKind="organisation" ownerId={organisation.id} />
        </Arrival>
        <RecordHistory recordIds={[organisation.id, ...statuses.map(({ id }) => id)]} />
      </Stack>
      {open?.is === 'edit' && <EditOrganisationDialog organisation={organisation} onClose={() => setOpen(null)} />}
      {open?.is === 'status' && <StatusDialog page={page} change={open.change} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Takes away one entered by mistake and offers it back; one that has sent somebody stays, and can only be dissolved. */
function useRemove({ organisation, delegates }: Page, changeStatus: () => void): () => Promise<void> {
  const { t } = useTranslation('organisations')
  const navigate = useNavigate()
  const remove = useCommandCall('organisations.remove')
  const { id, name, revision } = organisation
  return async () => {
    if (delegates.length > 0) {
      if (await askToConfirm({ title: t('page.keepTitle'), body: t('page.keepBody'), confirm: t('page.keepConfirm') })) changeStatus()
      return
    }
    if (!(await askToConfirm({ title: t('page.removeTitle', { name }), body: t('page.removeBody'), confirm: t('page.removeConfirm') }))) return
    remove.mutate(
      { id, revision },
      {
        onSuccess: () => {
          void navigate('/members/organisations', { replace: true })
          showUndo(t('page.removed', { name }), async () => {
            await api.organisations.restore({ id })
            await refresh(['organisations'])
            void navigate(`/members/organisations/${id}`)
          })
        },
      },
    )
  }
}
