import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'
import type { MeetingInput, MeetingKind } from '../../../electron/contract/meetings.ts'

const KINDS: readonly MeetingKind[] = ['ordinary', 'extraordinary', 'committee', 'provincial', 'assembly']

const NOTE_BELOW: ('label' | 'input' | 'description')[] = ['label', 'input', 'description']

type KindOf = Pick<MeetingInput, 'kind'> & { committeeId: string | null }

/** Which kind of meeting, and of which committee. */
export function KindFields({ value, onChange }: { value: KindOf; onChange(change: KindOf): void }) {
  const { t } = useTranslation('meetings')
  const committees = useQueryCall('committees.list', {}).data ?? []
  // Ended ones too, last: their meetings are still to be written down.
  const data = committees.map(({ committee: { id, name } }) => ({ value: id, label: name }))
  const first = data[0]?.value ?? null
  return (
    <>
      <NativeSelect
        inputWrapperOrder={NOTE_BELOW}
        label={t('facts.kind')}
        value={value.kind}
        data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), disabled: kind === 'committee' && first === null }))}
        description={value.kind === 'provincial' || value.kind === 'assembly' ? t('facts.noQuorum') : undefined}
        onChange={(event) => {
          const kind = KINDS.find((one) => one === event.currentTarget.value) ?? 'ordinary'
          onChange({ kind, committeeId: kind === 'committee' ? (value.committeeId ?? first) : null })
        }}
      />
      {value.kind === 'committee' && (
        <NativeSelect
          inputWrapperOrder={NOTE_BELOW}
          label={t('facts.committee')}
          value={value.committeeId ?? ''}
          data={data}
          description={t('facts.committeeNote')}
          onChange={(event) => onChange({ kind: 'committee', committeeId: event.currentTarget.value })}
        />
      )}
    </>
  )
}
