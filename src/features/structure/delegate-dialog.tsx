import { Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fullName } from '../../../electron/contract/text/index.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import { numberYear, useFormat } from '../../i18n/format.ts'
import { useResolutionName } from '../meetings/meeting-name.ts'

const ID = { person: 'delegate-person', namedOn: 'delegate-named-on' }

/** Names a member in office for the provincial meeting of a year (C.E.). */
export function DelegateDialog({ year, onClose }: { year: number; onClose(): void }) {
  const { t } = useTranslation('structure')
  const format = useFormat()
  const resolutionName = useResolutionName()
  const { today } = useStatus()
  const [before] = useState({ personId: null as string | null, namedOn: today as string | null, resolutionId: null as string | null })
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const roll = useQueryCall('members.roll', { on: values.namedOn ?? today }, { keep: true }).data?.entries ?? []
  const resolutions = useQueryCall('meetings.resolutions', {}).data ?? []
  const name = useCommandCall('delegates.name', { errorShown: true, invalidates: ['legal'] })
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  const problemOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message

  function check(): FieldProblem[] {
    const found: FieldProblem[] = []
    if (values.personId === null) found.push({ fieldId: ID.person, message: t('delegates.problems.person') })
    if (values.namedOn === null) found.push({ fieldId: ID.namedOn, message: t('delegates.problems.date') })
    setProblems(found)
    return found
  }
  function save(): void {
    const { personId, namedOn, resolutionId } = values
    if (personId === null || namedOn === null) return
    const who = roll.find(({ person }) => person.id === personId)
    name.mutate(
      { year, personId, namedOn, resolutionId, note: '' },
      {
        onSuccess: () => {
          showDone(t('delegates.saved', { name: who ? fullName(who.person) : '' }))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('delegates.dialog', { year: numberYear(year) })}
      save={t('delegates.add')}
      dirty={values !== before}
      busy={name.isPending}
      error={name.error}
      check={check}
      onSave={save}
      onClose={onClose}
    >
      <Stack gap="md">
        <Select
          id={ID.person}
          label={t('delegates.name')}
          required
          searchable
          data-autofocus
          limit={100}
          value={values.personId}
          data={roll.map(({ person }) => ({ value: person.id, label: fullName(person) }))}
          error={problemOf(ID.person)}
          onChange={(personId) => change({ personId })}
        />
        <ThaiDateInput id={ID.namedOn} label={t('delegates.namedOn')} required value={values.namedOn} error={problemOf(ID.namedOn)} onChange={(namedOn) => change({ namedOn })} />
        <Select
          label={t('delegates.resolution')}
          description={t('delegates.resolutionNote')}
          searchable
          clearable
          limit={100}
          value={values.resolutionId}
          data={resolutions.map((one) => ({ value: one.id, label: `${resolutionName(one)} · ${format.date(one.heldOn)} · ${one.text.slice(0, 60)}` }))}
          onChange={(resolutionId) => change({ resolutionId })}
        />
      </Stack>
    </FormDialog>
  )
}
