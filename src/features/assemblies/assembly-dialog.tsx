import { Checkbox, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Assembly } from '../../../electron/contract/assemblies.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'
import { RecordDialog } from '../../components/record-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { useValues } from '../../components/use-values.ts'
import { useFormat } from '../../i18n/format.ts'
import { MeetingSelect } from '../meetings/meeting-select.tsx'

const ID = { number: 'assembly-number', heldOn: 'assembly-day' }

interface Props {
  assembly: Assembly | null
  /** Those on record: the next number follows from them, and a number given twice is said. */
  among: readonly Assembly[]
  onSaved?(assembly: Assembly): void
  onClose(): void
}

/** An assembly held or to be held. */
export function AssemblyDialog({ assembly, among, ...rest }: Props) {
  const { t } = useTranslation('assemblies')
  const { t: tp } = useTranslation('projects')
  const format = useFormat()
  const { today } = useStatus()
  const issues = useQueryCall('projects.issues', {}).data ?? []
  const { values, change, dirty, problemOf, check } = useValues(
    () => ({
      number: assembly?.number ?? (Math.max(0, ...among.map(({ number }) => number)) + 1 as number | null), heldOn: assembly === null ? (null as string | null) : assembly.heldOn,
      title: assembly?.title ?? '', place: assembly?.place ?? '', issueIds: assembly?.issueIds ?? [], attended: assembly?.attended ?? null, meetingId: assembly?.meetingId ?? null, note: assembly?.note ?? '',
    }),
    ({ number, heldOn }) => [
      ...(number === null || number < 1 ? [{ fieldId: ID.number, message: t('problem.number') }] : []),
      ...(heldOn === null ? [{ fieldId: ID.heldOn, message: t('problem.day') }] : []),
    ],
  )
  const same = among.find(({ id, number }) => id !== assembly?.id && number === values.number)
  return (
    <RecordDialog
      {...rest}
      noun="assemblies"
      also={['audit', 'search']}
      record={assembly}
      title={t(assembly === null ? 'assembly.add' : 'assembly.editTitle')}
      save={t('assembly.save')}
      saved={t('assembly.saved')}
      size="48rem"
      dirty={dirty}
      check={check}
      values={() => ({ ...values, number: values.number ?? 1, heldOn: values.heldOn ?? today, title: values.title.trim(), place: values.place.trim(), note: values.note.trim() })}
    >
      <Stack gap="md">
        <Group grow align="flex-start">
          <NumberInput
            id={ID.number}
            label={t('field.number')}
            required
            hideControls
            allowDecimal={false}
            allowNegative={false}
            max={9999}
            value={values.number ?? ''}
            error={problemOf(ID.number)}
            onChange={(value) => change({ number: typeof value === 'number' ? value : null })}
          />
          <ThaiDateInput id={ID.heldOn} label={t('field.heldOn')} required value={values.heldOn} error={problemOf(ID.heldOn)} onChange={(heldOn) => change({ heldOn })} />
        </Group>
        {same !== undefined && (
          <Text c="var(--samut-soon)" role="status">
            {t('numberTwice', { number: same.number, date: format.date(same.heldOn) })}
          </Text>
        )}
        <TextInput label={t('field.theme')} autoComplete="off" maxLength={300} value={values.title} onChange={(event) => change({ title: event.currentTarget.value })} />
        <TextInput label={t('field.place')} autoComplete="off" maxLength={300} value={values.place} onChange={(event) => change({ place: event.currentTarget.value })} />
        <NumberInput
          label={t('field.attended')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          max={9_999_999}
          value={values.attended ?? ''}
          onChange={(value) => change({ attended: typeof value === 'number' ? value : null })}
        />
        <Checkbox.Group label={t('field.issues')} value={values.issueIds} onChange={(issueIds) => change({ issueIds })}>
          <Stack gap="xs" mt="xs">
            {issues.map(({ id, name, position }) => (
              <Checkbox key={id} value={id} label={name || tp('issueUnnamed', { position })} />
            ))}
          </Stack>
        </Checkbox.Group>
        <MeetingSelect
          label={t('field.ownMeeting')}
          description={t('field.ownMeetingHint')}
          value={values.meetingId}
          only={({ kind }) => kind === 'assembly'}
          onChange={(meetingId) => change({ meetingId })}
        />
        <Textarea label={t('field.note')} maxLength={20_000} value={values.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </Stack>
    </RecordDialog>
  )
}
