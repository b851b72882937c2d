import { NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { linkKind, type ResolutionLink } from '../../../../electron/contract/projects.ts'
import { fold } from '../../../../electron/contract/text/index.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import type { FieldProblem } from '../../../components/error-summary.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useValues } from '../../../components/use-values.ts'

/** What is chosen for a new link: a resolution on the page of a project, a project on the page of a meeting. */
export interface LinkChoice {
  label: string
  placeholder: string
  missing: string
  options: readonly { value: string; label: string }[]
  ends(chosen: string): Pick<ResolutionLink, 'projectId' | 'resolutionId'>
}

interface Props {
  /** Null: a new one. */
  link: Pick<ResolutionLink, 'id' | 'revision' | 'kind' | 'note'> | null
  /** What an existing link leads to, in words. */
  linkedTo: string
  choice: LinkChoice
  onClose(): void
}

const ID = { other: 'link-other', note: 'link-note' }
const STALE = { errorShown: true, invalidates: ['meetings.resolutions'] } as const

/** What a resolution does to a project, and in the council's words what it changed. */
export function LinkDialog({ link, linkedTo, choice, onClose }: Props) {
  const { t } = useTranslation(['projects', 'projectFacts'])
  const add = useCommandCall('projects.link', STALE)
  const edit = useCommandCall('projects.saveLink', STALE)
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({ chosen: null as string | null, kind: link?.kind ?? ('approves' as ResolutionLink['kind']), note: link?.note ?? '' }),
    ({ chosen, kind, note }) => {
      const found: FieldProblem[] = []
      if (link === null && chosen === null) found.push({ fieldId: ID.other, message: choice.missing })
      if (kind === 'changes_plan' && note.trim() === '') found.push({ fieldId: ID.note, message: t('projectFacts:links.changeMissing') })
      return found
    },
  )

  function save(): void {
    const { chosen, kind } = values
    const note = values.note.trim()
    if (link !== null) edit.mutate({ id: link.id, revision: link.revision, kind, note }, { onSuccess: onClose })
    else if (chosen !== null) add.mutate({ ...choice.ends(chosen), kind, note }, { onSuccess: onClose })
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
            id={ID.other}
            label={choice.label}
            placeholder={choice.placeholder}
            required
            searchable
            limit={50}
            data-autofocus
            value={values.chosen}
            data={[...choice.options]}
            filter={({ options, search, limit }) => options.filter((one) => 'label' in one && fold(one.label).includes(fold(search))).slice(0, limit)}
            error={problemOf(ID.other)}
            onChange={(chosen) => change({ chosen })}
          />
        ) : (
          <Text style={{ overflowWrap: 'anywhere' }}>{linkedTo}</Text>
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
