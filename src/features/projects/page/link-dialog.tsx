import { NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { linkKind, type ResolutionLink } from '../../../../electron/contract/projects.ts'
import type { ResolutionRow } from '../../../../electron/contract/meetings.ts'
import { fold, resolutionNumber } from '../../../../electron/contract/text/index.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useValues } from '../../../components/use-values.ts'
import { useLinkName } from '../use-link-name.ts'

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
  const nameOf = useLinkName()
  const add = useCommandCall('projects.link', STALE)
  const edit = useCommandCall('projects.saveLink', STALE)
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({ resolutionId: link?.resolutionId ?? null, kind: link?.kind ?? ('approves' as ResolutionLink['kind']), note: link?.note ?? '' }),
    ({ resolutionId, kind, note }) => {
      const found: FieldProblem[] = []
      if (resolutionId === null) found.push({ fieldId: ID.resolution, message: t('projectFacts:links.chooseMissing') })
      if (kind === 'changes_plan' && note.trim() === '') found.push({ fieldId: ID.note, message: t('projectFacts:links.changeMissing') })
      return found
    },
  )

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
      dirty={dirty}
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
          <Text style={{ overflowWrap: 'anywhere' }}>{`${nameOf(link)} ${link.text}`}</Text>
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
