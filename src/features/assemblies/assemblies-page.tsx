import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { isDue, matchesProposal, proposalFilter, type ProposalFilter } from '../../../electron/contract/assemblies.ts'
import type { CallOutput } from '../../../electron/contract/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { ProjectTabs } from '../projects/project-tabs.tsx'
import { AssemblyDialog } from './assembly-dialog.tsx'
import { assemblySheet, proposalSheet } from './assembly-sheets.ts'
import { AssemblyTable } from './assembly-table.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import { ProposalTable } from './proposal-table.tsx'
import { useProposalWords } from './use-proposal-words.ts'

/** สมัชชาและข้อเสนอ: which assemblies there were, and what became of what they and others put forward. */
export function AssembliesPage() {
  const { t } = useTranslation('assemblies')
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const list = useQueryCall('assemblies.list', {})
  const [open, setOpen] = useState<'assembly' | 'proposal' | null>(null)
  if (list.error !== null) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingPage />
  const { assemblies, proposals } = list.data
  const addAssembly = mayWrite && (
    <Button leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setOpen('assembly')}>
      {t('assembly.add')}
    </Button>
  )
  const addProposal = mayWrite && (
    <Button variant="default" onClick={() => setOpen('proposal')}>
      {t('proposal.add')}
    </Button>
  )
  return (
    <>
      <ProjectTabs />
      <PageHeader title={t('title')} note={t('note')} actions={assemblies.length + proposals.length > 0 && addAssembly} />
      {!mayWrite && <ReadOnlyNotice />}
      {assemblies.length + proposals.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          actions={
            <>
              {addAssembly}
              {addProposal}
            </>
          }
        >
          {t('empty.body')}
        </EmptyState>
      ) : (
        <Stack gap="xl">
          <Assemblies {...list.data} />
          <Proposals {...list.data} add={addProposal} />
        </Stack>
      )}
      {open === 'assembly' && <AssemblyDialog assembly={null} among={assemblies} onSaved={({ id }) => void navigate(`/projects/assemblies/${id}`)} onClose={() => setOpen(null)} />}
      {open === 'proposal' && <ProposalDialog proposal={null} assemblies={assemblies} onSaved={({ id }) => void navigate(`/projects/assemblies/proposals/${id}`)} onClose={() => setOpen(null)} />}
    </>
  )
}

type Lists = CallOutput<'assemblies.list'>

function Assemblies({ assemblies, proposals }: Lists) {
  const { t } = useTranslation('assemblies')
  const issues = useQueryCall('projects.issues', {}).data ?? []
  return (
    <Section title={t('assembly.list')} tools={assemblies.length > 0 && <ExportMenu sheet={() => assemblySheet(assemblies, issues, t)} />}>
      {assemblies.length === 0 ? <Text c="dimmed">{t('assembly.none')}</Text> : <AssemblyTable assemblies={assemblies} proposals={proposals} />}
    </Section>
  )
}

function Proposals({ assemblies, proposals, add }: Lists & { add: React.ReactNode }) {
  const { t } = useTranslation('assemblies')
  const { t: tp } = useTranslation('papers')
  const { t: tc } = useTranslation('common')
  const { today } = useStatus()
  const words = useProposalWords(assemblies)
  const [address, setAddress] = useSearchParams()
  const read = proposalFilter.safeParse(Object.fromEntries(address))
  const filter: ProposalFilter = read.success ? read.data : proposalFilter.parse({})
  const choose = (part: Partial<ProposalFilter>) => setAddress({ ...filter, ...part }, { replace: true, preventScrollReset: true })
  const shown = proposals.filter((one) => matchesProposal(one, filter, today))
  const due = proposals.filter((one) => isDue(one, today)).length
  return (
    <Section
      title={t('proposal.list')}
      tools={
        <Group gap="sm">
          {proposals.length > 0 && <PrintMenu papers={[{ label: tp('menu.proposals'), to: `/papers/proposals?${new URLSearchParams(filter)}` }]} />}
          {shown.length > 0 && <ExportMenu sheet={() => proposalSheet(shown, words, t)} />}
          {add}
        </Group>
      }
    >
      {proposals.length === 0 ? (
        <Text c="dimmed">{t('proposal.none')}</Text>
      ) : (
        <>
          <Group align="flex-end" mb="sm">
            <SegmentedControl
              aria-label={t('proposal.show')}
              value={filter.show}
              onChange={(value) => choose({ show: proposalFilter.shape.show.parse(value) })}
              data={(['all', 'waiting', 'due', 'answered'] as const).map((value) => ({ value, label: value === 'due' ? t('shown.due', { count: due }) : t(`shown.${value}`) }))}
            />
            <Select
              aria-label={t('field.plan')}
              w="14rem"
              allowDeselect={false}
              value={filter.plan}
              data={[{ value: 'all', label: t('bothPlans') }, ...(['local', 'provincial'] as const).map((value) => ({ value, label: t(`plan.${value}`) }))]}
              onChange={(value) => choose({ plan: proposalFilter.shape.plan.parse(value) })}
            />
          </Group>
          {shown.length === 0 ? <Text c="dimmed" role="status">{tc('nothingMatches')}</Text> : <ProposalTable proposals={shown} words={words} />}
        </>
      )}
    </Section>
  )
}
