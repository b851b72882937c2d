import { Anchor, Button, Menu, Stack, Text } from '@mantine/core'
import { IconDots, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { Assembly } from '../../../electron/contract/assemblies.ts'
import type { CallOutput } from '../../../electron/contract/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { Arrival } from '../../components/arrival.tsx'
import { AttachmentsPanel } from '../../components/attachments/attachments-panel.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Facts } from '../../components/facts.tsx'
import { RecordHistory } from '../../components/history/record-history.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useRecord } from '../../components/use-record.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { ProjectTabs } from '../projects/project-tabs.tsx'
import { AssemblyDialog } from './assembly-dialog.tsx'
import { proposalSheet } from './assembly-sheets.ts'
import { Gone } from './gone.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import { ProposalTable } from './proposal-table.tsx'
import { useAssemblyName, useProposalWords } from './use-proposal-words.ts'

/** One assembly: when and where, who came, and what it put forward. */
export function AssemblyPage() {
  const { id = '' } = useParams()
  const list = useQueryCall('assemblies.list', {})
  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />
  const assembly = list.data.assemblies.find((one) => one.id === id)
  return assembly === undefined ? <Gone /> : <Loaded key={id} assembly={assembly} lists={list.data} />
}

function Loaded({ assembly, lists: { assemblies, proposals } }: { assembly: Assembly; lists: CallOutput<'assemblies.list'> }) {
  const { t } = useTranslation('assemblies')
  const { t: tc } = useTranslation('common')
  const name = useAssemblyName()
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const [open, setOpen] = useState<'edit' | 'proposal' | null>(null)
  const { remove } = useRecord('assemblies', ['audit', 'search'])
  const words = useProposalWords(assemblies)
  const own = proposals.filter(({ assemblyId }) => assemblyId === assembly.id)
  return (
    <>
      <ProjectTabs />
      <PageHeader
        title={name(assembly)}
        note={assembly.title}
        actions={
          mayWrite && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" aria-label={tc('actionsFor', { what: name(assembly) })} px="sm">
                    <IconDots size="1.25rem" stroke={1.5} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => remove(assembly, t('removed', { name: name(assembly) }), () => void navigate('/projects/assemblies', { replace: true }))}>
                    {t('assembly.remove')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Button leftSection={<IconPencil size="1.125rem" stroke={1.5} />} onClick={() => setOpen('edit')}>
                {t('assembly.edit')}
              </Button>
            </>
          )
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <Stack gap="xl">
        <Section title={t('assembly.facts')}>
          <AssemblyFacts assembly={assembly} />
        </Section>
        <Section
          title={t('proposal.list')}
          tools={
            <div style={{ display: 'flex', gap: '0.75rem' }}>
              {own.length > 0 && <ExportMenu sheet={() => proposalSheet(own, words, t)} />}
              {mayWrite && (
                <Button variant="default" onClick={() => setOpen('proposal')}>
                  {t('proposal.add')}
                </Button>
              )}
            </div>
          }
        >
          {own.length === 0 ? <Text c="dimmed">{t('proposal.noneHere')}</Text> : <ProposalTable proposals={own} words={words} />}
        </Section>
        <Arrival at="files">
          <AttachmentsPanel ownerKind="assembly" ownerId={assembly.id} />
        </Arrival>
        <RecordHistory recordIds={[assembly.id]} />
      </Stack>
      {open === 'edit' && <AssemblyDialog assembly={assembly} among={assemblies} onClose={() => setOpen(null)} />}
      {open === 'proposal' && <ProposalDialog proposal={null} assemblyId={assembly.id} assemblies={assemblies} onClose={() => setOpen(null)} />}
    </>
  )
}

function AssemblyFacts({ assembly }: { assembly: Assembly }) {
  const { t } = useTranslation('assemblies')
  const format = useFormat()
  const meetingName = useMeetingName()
  const issues = useQueryCall('projects.issues', {}).data ?? []
  const meeting = (useQueryCall('meetings.list', {}).data ?? []).find(({ id }) => id === assembly.meetingId)
  const named = issues.filter(({ id }) => assembly.issueIds.includes(id)).map(({ name }) => name).filter(Boolean)
  return (
    <Facts
      rows={[
        [t('field.heldOn'), format.date(assembly.heldOn, 'long')], [t('field.place'), assembly.place],
        [t('field.attended'), assembly.attended === null ? '' : format.number(assembly.attended)], [t('field.issues'), named.join('\n')],
        [
          t('field.ownMeeting'),
          meeting && (
            <Anchor component={Link} to={`/meetings/${meeting.id}`}>
              {meetingName(meeting)}
            </Anchor>
          ),
        ],
        [t('field.note'), assembly.note],
      ]}
    />
  )
}
