import { Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Committee } from '../../../electron/contract/committees.ts'
import { tidyName } from '../../../electron/contract/text/index.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'

const ID = { name: 'committee-name', startedOn: 'committee-start', endedOn: 'committee-end' }

/** A committee set up (`committee` null), put right, or ended. */
export function CommitteeDialog({ committee, onClose }: { committee: Committee | null; onClose(): void }) {
  const { t } = useTranslation('structure')
  const { today } = useStatus()
  const [before] = useState(() => ({
    name: committee?.name ?? '',
    startedOn: committee?.startedOn ?? (today as string | null),
    endedOn: committee?.endedOn ?? null,
    note: committee?.note ?? '',
  }))
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const add = useCommandCall('committees.add', { errorShown: true })
  const edit = useCommandCall('committees.save', { errorShown: true })
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  const problemOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message

  function check(): FieldProblem[] {
    const { name, startedOn, endedOn } = values
    const found: FieldProblem[] = []
    if (name.trim() === '') found.push({ fieldId: ID.name, message: t('committees.problems.name') })
    if (startedOn === null) found.push({ fieldId: ID.startedOn, message: t('committees.problems.startedOn') })
    else if (endedOn !== null && endedOn < startedOn) found.push({ fieldId: ID.endedOn, message: t('committees.problems.order') })
    setProblems(found)
    return found
  }
  function save(revision: number): void {
    const input = { name: tidyName(values.name), startedOn: values.startedOn ?? today, endedOn: values.endedOn, note: values.note.trim() }
    const done = {
      onSuccess: () => {
        showDone(t('committees.saved'))
        onClose()
      },
    }
    if (committee === null) add.mutate(input, done)
    else edit.mutate({ id: committee.id, revision, committee: input }, done)
  }
  const keepMine = async () => {
    const now = (await api.committees.list({})).find((one) => one.committee.id === committee?.id)
    save(now?.committee.revision ?? 1)
  }
  return (
    <FormDialog
      title={committee === null ? t('committees.addTitle') : t('committees.editTitle', { name: committee.name })}
      save={t(committee === null ? 'committees.addSave' : 'committees.editSave')}
      dirty={values !== before}
      busy={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      check={check}
      onSave={() => save(committee?.revision ?? 1)}
      onKeepMine={() => void keepMine()}
      onTakeTheirs={() => void refresh(['committees']).then(onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        <TextInput
          id={ID.name}
          label={t('committees.fields.name')}
          required
          data-autofocus
          autoComplete="off"
          maxLength={300}
          value={values.name}
          error={problemOf(ID.name)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <ThaiDateInput
          id={ID.startedOn}
          label={t('committees.fields.startedOn')}
          required
          value={values.startedOn}
          error={problemOf(ID.startedOn)}
          onChange={(startedOn) => change({ startedOn })}
        />
        {committee !== null && (
          <ThaiDateInput
            id={ID.endedOn}
            label={t('committees.fields.endedOn')}
            description={values.endedOn === null ? t('committees.hints.stillOpen') : t('committees.hints.endsSeats')}
            value={values.endedOn}
            error={problemOf(ID.endedOn)}
            onChange={(endedOn) => change({ endedOn })}
          />
        )}
        <Textarea
          label={t('committees.fields.note')}
          maxLength={20_000}
          autosize
          minRows={2}
          value={values.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Stack>
    </FormDialog>
  )
}
