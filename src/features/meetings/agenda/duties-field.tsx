import { Badge, Group, MultiSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommandCall } from '../../../api/hooks.ts'
import type { AgendaItem } from '../../../../electron/contract/meetings.ts'
import { DUTIES } from '../duties.ts'
import type { ItemDrafts } from '../page/item-drafts.ts'
import { patchMeeting } from '../page/use-meeting.ts'

/** Which duties of s.21 an item serves, as tags below its text. */
export function DutiesField({ item, drafts, readOnly }: { item: AgendaItem; drafts: ItemDrafts; readOnly: boolean }) {
  const { t } = useTranslation('meetings')
  const set = useCommandCall('meetings.setDuties')
  const name = (number: number) => `${t('agenda.dutyTag', { number })} ${t(`duty.d${number as (typeof DUTIES)[number]}`)}`
  if (readOnly) {
    if (item.duties.length === 0) return null
    return (
      <Group gap="xs" mt="md" role="list" aria-label={t('agenda.duties')}>
        {item.duties.map((number) => (
          <Badge key={number} role="listitem" variant="light" tt="none">
            {name(number)}
          </Badge>
        ))}
      </Group>
    )
  }
  const save = async (duties: number[]) => {
    await drafts.flush()
    set.mutate(
      { ...drafts.refOf(item), duties },
      {
        onSuccess: (saved) => {
          drafts.offer([saved])
          void patchMeeting(item.meetingId, (page) => ({ ...page, agenda: page.agenda.map((one) => (one.id === saved.id ? { ...saved, label: one.label } : one)) }))
        },
      },
    )
  }
  return (
    <MultiSelect
      mt="md"
      size="sm"
      label={<Text span size="sm">{t('agenda.duties')}</Text>}
      aria-label={t('agenda.dutiesOf', { label: item.label })}
      placeholder={item.duties.length === 0 ? t('agenda.dutiesNone') : ''}
      searchable
      clearable
      data={DUTIES.map((number) => ({ value: String(number), label: name(number) }))}
      value={item.duties.map(String)}
      onChange={(chosen) => void save(chosen.map(Number))}
    />
  )
}
