import { Anchor, Badge, Table, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MeetingSummary } from '../../../../electron/contract/meetings.ts'
import { numberYear, useFormat } from '../../../i18n/format.ts'
import { useMeetingName } from '../meeting-name.ts'
import type { MeetingYear } from './by-year.ts'
import styles from './list.module.css'

/** Whether there was a quorum: a word and an icon, never a colour alone. */
function QuorumMark({ meeting: { presentCount, quorumMet } }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('meetings')
  const [Icon, word, tone] =
    presentCount === 0
      ? ([IconCircleDashed, t('list.notTaken'), 'calm'] as const)
      : quorumMet
        ? ([IconCircleCheck, t('list.met'), 'good'] as const)
        : ([IconCircleX, t('list.notMet'), 'wrong'] as const)
  return (
    <span className={styles.quorum} data-tone={tone}>
      <Icon size="1.25rem" stroke={1.5} aria-hidden />
      {word}
    </span>
  )
}

function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const name = useMeetingName()
  return (
    <Table.Tr>
      <Table.Th scope="row" fw="inherit">
        <Anchor component={Link} to={`/meetings/${meeting.id}`} fw={500} className={styles.name ?? ''}>
          {name(meeting)}
        </Anchor>
        <Text size="sm" c="dimmed" className="only-narrow">
          {format.date(meeting.heldOn)}
        </Text>
        {meeting.place !== '' && (
          <Text size="sm" c="dimmed" lineClamp={1} title={meeting.place}>
            {meeting.place}
          </Text>
        )}
      </Table.Th>
      <Table.Td className="only-wide">{format.date(meeting.heldOn)}</Table.Td>
      <Table.Td>
        {t('list.presentOf', { present: meeting.presentCount, all: meeting.inOffice })}
        <div className="only-narrow">
          <QuorumMark meeting={meeting} />
        </div>
      </Table.Td>
      <Table.Td className="only-wide">
        <QuorumMark meeting={meeting} />
      </Table.Td>
      <Table.Td ta="right">{meeting.resolutionCount}</Table.Td>
      <Table.Td>
        <Badge color={meeting.state === 'draft' ? 'gray' : 'sea'}>{t(`state.${meeting.state}`)}</Badge>
      </Table.Td>
    </Table.Tr>
  )
}

/** @param wanted meetings the council is to hold in a year; null while unknown */
export function YearOfMeetings({ of: { year, meetings, counted }, wanted }: { of: MeetingYear; wanted: number | null }) {
  const { t } = useTranslation('meetings')
  const heading = `meetings-${year}`
  const left = Math.max(0, (wanted ?? 0) - counted)
  return (
    <section aria-labelledby={heading} className={styles.year}>
      <div className={styles.yearHead}>
        <Title order={2} id={heading}>
          {t('list.year', { year: numberYear(year) })}
        </Title>
        {wanted !== null && <Text c="dimmed">{t(left > 0 ? 'list.countedLeft' : 'list.counted', { count: counted, wanted, left })}</Text>}
      </div>
      <Table.ScrollContainer minWidth="34rem">
        <Table highlightOnHover className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('list.column.meeting')}</Table.Th>
              <Table.Th w="11.5rem" className="only-wide">
                {t('list.column.date')}
              </Table.Th>
              <Table.Th w="8.5rem">{t('list.column.present')}</Table.Th>
              <Table.Th w="9.5rem" className="only-wide">
                {t('list.column.quorum')}
              </Table.Th>
              <Table.Th className={styles.count ?? ''} ta="right">
                {t('list.column.resolutions')}
              </Table.Th>
              <Table.Th className={styles.state ?? ''}>{t('list.column.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}
