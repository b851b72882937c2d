import { Group, NativeSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { proposalOutcome, type Assembly, type Proposal, type ProposalInput } from '../../../electron/contract/assemblies.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { RecordDialog } from '../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { useValues } from '../../components/use-values.ts'
import { useFormat } from '../../i18n/format.ts'
import { MeetingSelect } from '../meetings/meeting-select.tsx'
import { ProjectSelect } from '../projects/project-select.tsx'
import { proposalProblems, PROPOSAL_IDS as ID, firstProposal } from './proposal-form.ts'
import { useAssemblyName } from './use-proposal-words.ts'

interface Props {
  proposal: Proposal | null
  /** Where it is put forward by, unless said otherwise. */
  assemblyId?: string
  assemblies: readonly Assembly[]
  onSaved?(proposal: Proposal): void
  onClose(): void
}

/** A proposal and what became of it so far. */
export function ProposalDialog({ proposal, assemblyId, assemblies, ...rest }: Props) {
  const { t } = useTranslation('assemblies')
  const format = useFormat()
  const name = useAssemblyName()
  const projects = useQueryCall('projects.list', {}).data ?? []
  const { values, change, dirty, problemOf, check } = useValues<ProposalInput>(() => firstProposal(proposal, assemblyId ?? null), (now) => proposalProblems(now, t))
  return (
    <RecordDialog
      {...rest}
      noun="proposals"
      also={['assemblies', 'audit', 'search']}
      record={proposal}
      title={t(proposal === null ? 'proposal.add' : 'proposal.editTitle')}
      save={t('proposal.save')}
      saved={t('proposal.saved')}
      size="48rem"
      dirty={dirty}
      check={check}
      values={() => ({ ...values, title: values.title.trim(), detail: values.detail.trim(), answer: values.answer.trim() })}
    >
      <Stack gap="md">
        <TextInput
          id={ID.title}
          label={t('field.proposal')}
          required
          data-autofocus
          autoComplete="off"
          maxLength={300}
          value={values.title}
          error={problemOf(ID.title)}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Textarea label={t('field.detail')} maxLength={20_000} value={values.detail} onChange={(event) => change({ detail: event.currentTarget.value })} />
        <NativeSelect
          label={t('field.plan')}
          value={values.plan}
          data={(['local', 'provincial'] as const).map((value) => ({ value, label: t(`plan.${value}`) }))}
          onChange={(event) => change({ plan: event.currentTarget.value === 'local' ? 'local' : 'provincial' })}
        />
        <Group grow align="flex-start">
          <Select
            label={t('field.viaAssembly')}
            placeholder={t('notVia')}
            clearable
            value={values.assemblyId}
            data={assemblies.map((one) => ({ value: one.id, label: `${name(one)} · ${format.date(one.heldOn)}` }))}
            onChange={(value) => change({ assemblyId: value, ...(value === null ? {} : { meetingId: null }) })}
          />
          <MeetingSelect
            label={t('field.viaMeeting')}
            value={values.meetingId}
            only={({ kind }) => kind === 'provincial'}
            onChange={(meetingId) => change({ meetingId, ...(meetingId === null ? {} : { assemblyId: null }) })}
          />
        </Group>
        <ProjectSelect label={t('field.project')} projects={projects} value={values.projectId} onChange={(projectId) => change({ projectId })} />
        <Group grow align="flex-start">
          <ThaiDateInput id={ID.sentOn} label={t('field.sentOn')} value={values.sentOn} onChange={(sentOn) => change({ sentOn })} />
          <TextInput label={t('field.paper')} autoComplete="off" maxLength={200} value={values.paper} onChange={(event) => change({ paper: event.currentTarget.value })} />
        </Group>
        <Group grow align="flex-start">
          <NativeSelect
            label={t('field.outcome')}
            value={values.outcome}
            data={proposalOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            onChange={(event) => change({ outcome: proposalOutcome.parse(event.currentTarget.value) })}
          />
          <ThaiDateInput id={ID.answeredOn} label={t('field.answeredOn')} value={values.answeredOn} error={problemOf(ID.answeredOn)} onChange={(answeredOn) => change({ answeredOn })} />
        </Group>
        <Textarea label={t('field.answer')} maxLength={20_000} value={values.answer} onChange={(event) => change({ answer: event.currentTarget.value })} />
        <Group grow align="flex-start">
          <ThaiDateInput id={ID.followOn} label={t('field.followOn')} description={t('field.followOnHint')} value={values.followOn} onChange={(followOn) => change({ followOn })} />
          <TextInput label={t('field.followNote')} description={t('field.followNoteHint')} autoComplete="off" maxLength={500} value={values.followNote} onChange={(event) => change({ followNote: event.currentTarget.value })} />
        </Group>
      </Stack>
    </RecordDialog>
  )
}
