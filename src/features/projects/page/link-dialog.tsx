import { NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkKind, type ResolutionLink } from '../../../../electron/contract/projects.ts'
import type { ResolutionRow } from '../../../../electron/contract/meetings.ts'
import { fold, resolutionNumber } from '../../../../electron/contract/text/index.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'

interface Props {
  projectId: string
  /** Null: a new one. */
  link: ResolutionLink | null
  resolutions: readonly ResolutionRow[]
  onClose(): void
}

const ID = { resolution: 'link-resolution', note: 'link-note' }
const STALE = { errorShown: true, invalidates: ['meetings'] } as const

/** What a resolution does to the project, and in the council's words what it changed. */
export function LinkDialog({ projectId, link, resolutions, onClose }: Props) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const add = useCommandCall('projects.link', STALE)
  const edit = useCommandCall('projects.saveLink', STALE)
  const [before] = useState(() => ({ resolutionId: link?.resolutionId ?? null, kind: link?.kind ?? ('approves' as ResolutionLink['kind']), note: link?.note ?? '' }))
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  const problemOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message

  function check(): FieldProblem[] {
    const found: FieldProblem[] = []
    if (values.resolutionId === null) found.push({ fieldId: ID.resolution, message: t('projectFacts:links.chooseMissing') })
    if (values.kind === 'changes_plan' && values.note.trim() === '') found.push({ fieldId: ID.note, message: t('projectFacts:links.changeMissing') })
    setProblems(found)
    return found
  }
  function save(): void {
    const { resolutionId, kind } = values
    const note = values.note.trim()
    if (link !== null) edit.mutate({ id: link.id, revision: link.revision, kind, note }, { onSuccess: onClose })
    else if (resolutionId !== null) add.mutate({ projectId, resolutionId, kind, note }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('projectFacts:links.add')}
      save={t(link === null ? 'links.add' : 'projectFacts:links.save')}
      dirty={values !== before}
      busy={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      check={check}
      onSave={save}
      onClose={onClose}
    >
      <Stack gap="md">
        {link === null ? (
          <Select
            id={ID.resolution}
            label={t('links.choose')}
            placeholder={t('projectFacts:links.find')}
            required
            searchable
            limit={50}
            data-autofocus
            value={values.resolutionId}
            data={resolutions.map((one) => ({ value: one.id, label: `${resolutionNumber(one)} ${one.text}`.slice(0, 160) }))}
            filter={({ options, search, limit }) => options.filter((one) => 'label' in one && fold(one.label).includes(fold(search))).slice(0, limit)}
            error={problemOf(ID.resolution)}
            onChange={(resolutionId) => change({ resolutionId })}
          />
        ) : (
          <Text style={{ overflowWrap: 'anywhere' }}>{`${link.resolutionNumber}/${link.resolutionYear + 543} ${link.text}`}</Text>
        )}
        <NativeSelect
          label={t('links.kind')}
          value={values.kind}
          data={linkKind.options.map((value) => ({ value, label: t(`links.kinds.${value}`) }))}
          onChange={(event) => change({ kind: linkKind.parse(event.currentTarget.value) })}
        />
        <TextInput
          id={ID.note}
          label={t(values.kind === 'changes_plan' ? 'projectFacts:links.changed' : 'projectFacts:links.note')}
          description={t(`projectFacts:links.noteHint.${values.kind}`)}
          required={values.kind === 'changes_plan'}
          maxLength={500}
          value={values.note}
          error={problemOf(ID.note)}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Stack>
    </FormDialog>
  )
}
