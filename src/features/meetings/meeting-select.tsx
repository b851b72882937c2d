import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '../../../electron/contract/meetings.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from './meeting-name.ts'

interface Props {
  label: string
  description?: string
  value: string | null
  /** Which of them are offered; all unless said. The chosen one always is. */
  only?(meeting: MeetingSummary): boolean
  onChange(id: string | null): void
}

/** A meeting of the book, the newest first, found by typing; none is an answer too. */
export function MeetingSelect({ label, description, value, only = () => true, onChange }: Props) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const name = useMeetingName()
  const meetings = (useQueryCall('meetings.list', {}).data ?? []).filter((one) => one.id === value || only(one)).sort((a, b) => b.heldOn.localeCompare(a.heldOn))
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder={t('pick.none')}
      searchable
      clearable
      nothingFoundMessage={t('pick.notFound')}
      value={value}
      data={meetings.map((one) => ({ value: one.id, label: `${name(one)} · ${format.date(one.heldOn)}` }))}
      onChange={onChange}
    />
  )
}
