import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { VacatedTerm } from '../../../electron/contract/members.ts'
import { byElectionEnds } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import { dueEndPreview, type TermRules, type TermValues } from './term-form.ts'
import { useMemberWords } from './words.ts'

/** Which meeting chose the member; not asked while there is none on record. */
export function MeetingSelect({ value, onChange }: { value: string | null; onChange(meetingId: string | null): void }) {
  const { t } = useTranslation('members')
  const format = useFormat()
  const nameOf = useMeetingName()
  const meetings = useQueryCall('meetings.list', {}).data ?? []
  if (meetings.length === 0) return null
  return (
    <div data-span="6">
      <Select
        label={t('fields.electedMeeting')}
        placeholder={t('hints.electedMeeting')}
        searchable
        clearable
        value={value}
        data={meetings.map((one) => ({ value: one.id, label: `${nameOf(one)} · ${format.date(one.heldOn)}` }))}
        onChange={onChange}
      />
    </div>
  )
}

interface VacatedProps {
  values: TermValues
  vacated: readonly VacatedTerm[]
  onChange(change: Partial<TermValues>): void
}

/** Whose seat is filled: those left early, before this term begins, that nobody fills yet. With it comes the organisation. */
export function VacatedSelect({ values, vacated, onChange }: VacatedProps) {
  const { t } = useTranslation('members')
  const format = useFormat()
  const words = useMemberWords()
  const free = vacated.filter(
    ({ membership: { id, capacity, endedOn }, replacedById }) =>
      id === values.replacesId ||
      (capacity === values.capacity && replacedById === null && (values.startedOn === null || (endedOn !== null && endedOn < values.startedOn))),
  )
  if (free.length === 0) return null
  const choose = (replacesId: string | null) => {
    const seat = free.find(({ membership }) => membership.id === replacesId)?.membership
    onChange({ replacesId, ...(seat?.organisationId == null ? {} : { organisationId: seat.organisationId }) })
  }
  return (
    <div data-span="6">
      <Select
        label={t('fields.replaces')}
        placeholder={t('hints.replaces')}
        searchable
        clearable
        value={values.replacesId}
        data={free.map(({ membership: { id, capacity, endedOn }, name, organisationName }) => ({
          value: id,
          label: t('hints.replacesWho', { name, standing: words.standing(capacity, organisationName), date: endedOn === null ? '' : format.date(endedOn) }),
        }))}
        onChange={choose}
      />
    </div>
  )
}

/** The last day as it is counted; after a by-election the other way of counting too (rule 10). */
export function DueEndLine({ values, rules, formerDueEndOn }: { values: TermValues; rules: TermRules; formerDueEndOn: string | null }) {
  const { t } = useTranslation('members')
  const format = useFormat()
  const due = dueEndPreview(values, rules, formerDueEndOn)
  const years = rules.termYears
  const long = (date: string) => format.date(date, 'long')
  const text = () => {
    if (due === null || values.startedOn === null) return t('hints.dueEndWait', { years })
    if (formerDueEndOn === null) return t('hints.dueEnd', { date: long(due), years })
    const { remainder, full } = byElectionEnds(values.startedOn, years, formerDueEndOn)
    if (remainder === null) return t('hints.byElectionOver', { chosen: long(full), other: long(formerDueEndOn), years })
    return rules.byElectionRemainder
      ? t('hints.byElectionRemainder', { chosen: long(remainder), other: long(full), years })
      : t('hints.byElectionFull', { chosen: long(full), other: long(remainder), years })
  }
  return (
    <Text data-span="6" role="status">
      {text()}
    </Text>
  )
}
