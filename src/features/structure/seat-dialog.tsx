import { Autocomplete, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Committee, CommitteeEntry } from '../../../electron/contract/committees.ts'
import { tidyName } from '../../../electron/contract/text/index.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import { PersonSelect } from '../members/person-select.tsx'

export type Seat = CommitteeEntry['seats'][number]

const ID = { person: 'seat-person', outsider: 'seat-outsider', from: 'seat-from', to: 'seat-to' }
const ROLES = ['chair', 'vice', 'secretary', 'adviser'] as const

/** Somebody on a committee (`seat` null: a new one), with role and days. */
export function SeatDialog({ committee, seat, onClose }: { committee: Committee; seat: Seat | null; onClose(): void }) {
  const { t } = useTranslation('structure')
  const [before] = useState(() => ({
    who: seat !== null && seat.personId === null ? ('outsider' as const) : ('person' as 'person' | 'outsider'),
    personId: seat?.personId ?? null,
    outsiderName: seat?.outsiderName ?? '',
    affiliation: seat?.affiliation ?? '',
    role: seat?.role ?? '',
    startedOn: seat?.startedOn ?? (committee.startedOn as string | null),
    endedOn: seat?.endedOn ?? null,
  }))
  const [values, setValues] = useState(before)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const add = useCommandCall('committees.addSeat', { errorShown: true })
  const edit = useCommandCall('committees.saveSeat', { errorShown: true })
  const change = (part: Partial<typeof before>) => setValues((now) => ({ ...now, ...part }))
  const problemOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message

  function check(): FieldProblem[] {
    const { who, personId, outsiderName, startedOn, endedOn } = values
    const found: FieldProblem[] = []
    if (who === 'person' && personId === null) found.push({ fieldId: ID.person, message: t('committees.problems.person') })
    if (who === 'outsider' && outsiderName.trim() === '') found.push({ fieldId: ID.outsider, message: t('committees.problems.outsider') })
    if (startedOn === null) found.push({ fieldId: ID.from, message: t('committees.problems.from') })
    else if (startedOn < committee.startedOn) found.push({ fieldId: ID.from, message: t('committees.problems.before') })
    else if (endedOn !== null && endedOn < startedOn) found.push({ fieldId: ID.to, message: t('committees.problems.order') })
    setProblems(found)
    return found
  }
  function save(revision: number): void {
    const { who, personId, startedOn } = values
    if (startedOn === null) return
    const member =
      who === 'person' ? { personId, outsiderName: '', affiliation: '' } : { personId: null, outsiderName: tidyName(values.outsiderName), affiliation: tidyName(values.affiliation) }
    const input = { ...member, role: values.role.trim(), startedOn, endedOn: values.endedOn }
    const done = {
      onSuccess: () => {
        showDone(t('committees.saved'))
        onClose()
      },
    }
    if (seat === null) add.mutate({ committeeId: committee.id, seat: input }, done)
    else edit.mutate({ id: seat.id, revision, seat: input }, done)
  }
  const keepMine = async () => {
    const seats = (await api.committees.list({})).flatMap((one) => one.seats)
    save(seats.find(({ id }) => id === seat?.id)?.revision ?? 1)
  }
  return (
    <FormDialog
      title={seat === null ? t('committees.seatTitle', { name: committee.name }) : t('committees.seatEditTitle', { name: seat.name })}
      save={t(seat === null ? 'committees.seatSave' : 'committees.seatEditSave')}
      dirty={values !== before}
      busy={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      check={check}
      onSave={() => save(seat?.revision ?? 1)}
      onKeepMine={() => void keepMine()}
      onTakeTheirs={() => void refresh(['committees']).then(onClose)}
      onClose={onClose}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('committees.fields.who')}
          value={values.who}
          data={[
            { value: 'person', label: t('committees.who.person') },
            { value: 'outsider', label: t('committees.who.outsider') },
          ]}
          onChange={(who) => change({ who })}
        />
        {values.who === 'person' ? (
          <PersonSelect
            id={ID.person}
            label={t('committees.fields.person')}
            required
            data-autofocus={seat === null}
            value={values.personId}
            error={problemOf(ID.person)}
            onChange={(personId) => change({ personId })}
          />
        ) : (
          <>
            <TextInput
              id={ID.outsider}
              label={t('committees.fields.outsider')}
              required
              maxLength={300}
              value={values.outsiderName}
              error={problemOf(ID.outsider)}
              onChange={(event) => change({ outsiderName: event.currentTarget.value })}
            />
            <TextInput
              label={t('committees.fields.affiliation')}
              description={t('committees.hints.affiliation')}
              maxLength={300}
              value={values.affiliation}
              onChange={(event) => change({ affiliation: event.currentTarget.value })}
            />
          </>
        )}
        <Autocomplete
          label={t('committees.fields.role')}
          placeholder={t('committees.hints.role')}
          data={ROLES.map((role) => t(`committees.roles.${role}`))}
          maxLength={120}
          value={values.role}
          onChange={(role) => change({ role })}
        />
        <ThaiDateInput
          id={ID.from}
          label={t('committees.fields.from')}
          required
          value={values.startedOn}
          error={problemOf(ID.from)}
          onChange={(startedOn) => change({ startedOn })}
        />
        <ThaiDateInput
          id={ID.to}
          label={t('committees.fields.to')}
          description={t('committees.hints.stillOpen')}
          value={values.endedOn}
          error={problemOf(ID.to)}
          onChange={(endedOn) => change({ endedOn })}
        />
      </Stack>
    </FormDialog>
  )
}
