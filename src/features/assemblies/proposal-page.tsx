import { Alert, Anchor, Button, Menu, Stack } from '@mantine/core'
import { IconAlertTriangle, IconDots, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { isDue, type Proposal } from '../../../electron/contract/assemblies.ts'
import type { CallOutput } from '../../../electron/contract/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { Arrival } from '../../components/arrival.tsx'
import { AttachmentsPanel } from '../../components/attachments/attachments-panel.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Facts } from '../../components/facts.tsx'
import { RecordHistory } from '../../components/history/record-history.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useRecord } from '../../components/use-record.ts'
import { useFormat } from '../../i18n/format.ts'
import { ProjectTabs } from '../projects/project-tabs.tsx'
import { Gone } from './gone.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import { useProposalWords } from './use-proposal-words.ts'

/** One proposal: what it asks, of which plan, and what became of it. */
export function ProposalPage() {
  const { id = '' } = useParams()
  const list = useQueryCall('assemblies.list', {})
  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />
  const proposal = list.data.proposals.find((one) => one.id === id)
  return proposal === undefined ? <Gone /> : <Loaded key={id} proposal={proposal} assemblies={list.data.assemblies} />
}

function Loaded({ proposal, assemblies }: { proposal: Proposal; assemblies: CallOutput<'assemblies.list'>['assemblies'] }) {
  const { t } = useTranslation('assemblies')
  const { t: tc } = useTranslation('common')
  const format = useFormat()
  const navigate = useNavigate()
  const { today } = useStatus()
  const mayWrite = useMayWrite()
  const [editing, setEditing] = useState(false)
  const { remove } = useRecord('proposals', ['assemblies', 'audit', 'search'])
  const words = useProposalWords(assemblies)
  const day = (on: string | null) => on && format.date(on, 'long')
  const via = words.via(proposal)
  const viaPage = proposal.assemblyId === null ? `/meetings/${proposal.meetingId ?? ''}` : `/projects/assemblies/${proposal.assemblyId}`
  const project = words.project(proposal)
  return (
    <>
      <ProjectTabs />
      <PageHeader
        title={proposal.title}
        mark={<OutcomeBadge outcome={proposal.outcome} />}
        note={t(`plan.${proposal.plan}`)}
        actions={
          mayWrite && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" aria-label={tc('actionsFor', { what: proposal.title })} px="sm">
                    <IconDots size="1.25rem" stroke={1.5} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => remove(proposal, t('removed', { name: proposal.title }), () => void navigate('/projects/assemblies', { replace: true }))}>
                    {t('proposal.remove')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Button leftSection={<IconPencil size="1.125rem" stroke={1.5} />} onClick={() => setEditing(true)}>
                {t('proposal.edit')}
              </Button>
            </>
          )
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      {isDue(proposal, today) && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('dueTitle', { date: format.date(proposal.followOn ?? today, 'long') })} mb="lg">
          {proposal.followNote === '' ? t('dueHint') : proposal.followNote}
        </Alert>
      )}
      <Stack gap="xl">
        <Section title={t('proposal.facts')}>
          <Facts
            rows={[
              [t('field.detail'), proposal.detail],
              [t('field.via'), via !== '' && <Anchor component={Link} to={viaPage}>{via}</Anchor>],
              [t('field.project'), project !== '' && <Anchor component={Link} to={`/projects/${proposal.projectId ?? ''}`}>{project}</Anchor>],
              [t('field.sentOn'), day(proposal.sentOn)], [t('field.paper'), proposal.paper], [t('field.answeredOn'), day(proposal.answeredOn)], [t('field.answer'), proposal.answer],
              [t('field.followOn'), day(proposal.followOn)], [t('field.followNote'), proposal.followNote],
            ]}
          />
        </Section>
        <Arrival at="files">
          <AttachmentsPanel ownerKind="proposal" ownerId={proposal.id} />
        </Arrival>
        <RecordHistory recordIds={[proposal.id]} />
      </Stack>
      {editing && <ProposalDialog proposal={proposal} assemblies={assemblies} onClose={() => setEditing(false)} />}
    </>
  )
}
