import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { MergeField, MergePreview } from '../../../electron/contract/merges.ts'
import { fullName } from '../../../electron/contract/text/index.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { showDone } from '../../components/toasts.tsx'
import { MergeConflicts } from './merge-conflicts.tsx'
import { MergeFields } from './merge-fields.tsx'
import { differingFields, leftOut, suggestedFields } from './merge-choice.ts'
import { STALE } from './use-undo-merge.ts'

/** Two records of one person side by side: which values, terms and posts stay. */
export function MergePage() {
  const { t } = useTranslation('merges')
  const { id = '' } = useParams()
  const [address, setAddress] = useSearchParams()
  const other = address.get('with')
  const mayWrite = useMayWrite()
  const page = useQueryCall('members.get', { id })
  if (page.error !== null) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <LoadingPage />
  return (
    <>
      <PageHeader
        title={t('page.title', { name: fullName(page.data.person) })}
        note={t('lead')}
        actions={
          <Button variant="default" component={Link} to={`/members/${id}`}>
            {t('page.back')}
          </Button>
        }
      />
      {!mayWrite ? (
        <ReadOnlyNotice />
      ) : (
        <Stack gap="xl">
          <OtherPerson id={id} other={other} onChange={(next) => setAddress(next === null ? {} : { with: next }, { replace: true })} />
          {other === null ? <Text c="dimmed">{t('page.chooseFirst')}</Text> : <Comparison key={`${id} ${other}`} keptId={id} mergedId={other} />}
        </Stack>
      )}
    </>
  )
}

function OtherPerson({ id, other, onChange }: { id: string; other: string | null; onChange(id: string | null): void }) {
  const { t } = useTranslation(['merges', 'members'])
  const { today } = useStatus()
  const roll = useQueryCall('members.roll', { on: today, includeEnded: true })
  const people = (roll.data?.entries ?? []).filter(({ person }) => person.id !== id)
  const data = people.map(({ person, organisationName }) => ({
    value: person.id,
    label: [fullName(person), person.moo === null ? '' : t('members:roll.mooNumber', { moo: person.moo }), organisationName ?? ''].filter(Boolean).join(' · '),
  }))
  return (
    <Select
      label={t('page.choose')}
      placeholder={t('page.chooseHint')}
      searchable
      maw="40rem"
      limit={50}
      nothingFoundMessage={t('page.nobody')}
      data={data}
      value={other}
      onChange={onChange}
    />
  )
}

function Comparison({ keptId, mergedId }: { keptId: string; mergedId: string }) {
  const preview = useQueryCall('merges.preview', { keptId, mergedId })
  if (preview.error !== null) return <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
  if (preview.data === undefined) return <LoadingPage />
  const { kept, merged } = preview.data
  return <Choices key={`${kept.person.revision} ${merged.person.revision}`} preview={preview.data} />
}

function Choices({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation('merges')
  const navigate = useNavigate()
  const [fields, setFields] = useState<ReadonlySet<MergeField>>(() => suggestedFields(preview))
  /** Of each conflicting pair, by its key, the record whose term or post stays where it is not the kept one's. */
  const [fromMerged, setFromMerged] = useState<ReadonlySet<string>>(new Set())
  const merge = useCommandCall('merges.merge', { errorShown: true, invalidates: STALE })
  const { kept, merged } = preview
  const save = () =>
    merge.mutate(
      {
        keptId: kept.person.id,
        mergedId: merged.person.id,
        keptRevision: kept.person.revision,
        mergedRevision: merged.person.revision,
        fromMerged: differingFields(preview).filter((field) => fields.has(field)),
        leaveOut: leftOut(preview, fromMerged),
      },
      {
        onSuccess: () => {
          showDone(t('page.done', { name: fullName(kept.person) }))
          void navigate(`/members/${kept.person.id}`, { replace: true })
        },
      },
    )
  return (
    <Stack gap="xl">
      {preview.differentIds && (
        <Alert color="red" role="alert">
          {t('page.differentIds')}
        </Alert>
      )}
      <Section
        title={t('page.fields')}
        tools={
          <Button
            variant="default"
            component={Link}
            to={`/members/${merged.person.id}/merge?with=${kept.person.id}`}
            replace
            leftSection={<IconArrowsExchange size="1.125rem" stroke={1.5} />}
          >
            {t('page.swap')}
          </Button>
        }
      >
        <MergeFields preview={preview} chosen={fields} onChange={setFields} />
      </Section>
      <MergeConflicts preview={preview} fromMerged={fromMerged} onChange={setFromMerged} />
      {preview.adoptedMinutes.length > 0 && <Alert color="amber">{t('page.adopted', { count: preview.adoptedMinutes.length })}</Alert>}
      <ErrorNotice error={merge.error} />
      <Group>
        <Button loading={merge.isPending} onClick={save}>
          {t('page.save')}
        </Button>
      </Group>
    </Stack>
  )
}
