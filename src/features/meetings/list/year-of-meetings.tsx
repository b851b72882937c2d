import { Anchor, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MeetingSummary } from '../../../../electron/contract/meetings.ts'
import type { NumberDoubt } from '../../../../electron/contract/holding-calls.ts'
import { numberYear, useFormat } from '../../../i18n/format.ts'
import { useMeetingName } from '../meeting-name.ts'
import type { MeetingYear } from './by-year.ts'
import styles from './list.module.css'
import { MinutesMark, QuorumMark } from './marks.tsx'

function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const name = useMeetingName()
  return (
    <Table.Tr>
      <Table.Th scope="row" fw="inherit">
        <Anchor component={Link} to={`/meetings/${meeting.id}`} fw={500} className={(meeting.committeeName === '' ? styles.name : undefined) ?? ''}>
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
        <MinutesMark meeting={meeting} />
      </Table.Td>
    </Table.Tr>
  )
}

/** Rule 4: numbers that are missing, or that several meetings have. */
function NumberDoubts({ doubts }: { doubts: readonly NumberDoubt[] }) {
  const { t } = useTranslation('meetings')
  return doubts.map(({ kind, committeeName, missing, doubled }) => {
    const series = kind === null ? t('kind.ordinary') : committeeName === '' ? t(`kind.${kind}`) : t('ofCommittee', { name: committeeName })
    return (
      <Text key={`${kind} ${committeeName}`} size="sm" className={styles.doubts ?? ''}>
        {missing.length > 0 && t('list.numbersMissing', { series, numbers: missing.join(', ') })}{' '}
        {doubled.length > 0 && t('list.numbersDoubled', { series, numbers: doubled.join(', ') })}
      </Text>
    )
  })
}

/** @param wanted meetings the council is to hold in a year; null while unknown */
export function YearOfMeetings({ of: { year, meetings, counted }, wanted, doubts }: { of: MeetingYear; wanted: number | null; doubts: readonly NumberDoubt[] }) {
  const { t } = useTranslation('meetings')
  const heading = `meetings-${year}`
  const left = Math.max(0, (wanted ?? 0) - counted)
  const lacking = meetings.filter(({ lacksMinutes }) => lacksMinutes).length
  return (
    <section aria-labelledby={heading} className={styles.year}>
      <div className={styles.yearHead}>
        <Title order={2} id={heading}>
          {t('list.year', { year: numberYear(year) })}
        </Title>
        {wanted !== null && <Text c="dimmed">{t(left > 0 ? 'list.countedLeft' : 'list.counted', { count: counted, wanted, left })}</Text>}
      </div>
      <div className={styles.notes}>
        <Anchor component={Link} to={`/papers/yearBook?year=${year}`} size="sm">
          {t('papers.yearBook')}
        </Anchor>
        {lacking > 0 && (
          <Text size="sm" className={styles.doubts ?? ''}>
            {t('list.lackingOfYear', { count: lacking })}
          </Text>
        )}
        <NumberDoubts doubts={doubts.filter((doubt) => doubt.year === year)} />
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
              <Table.Th w="11.5rem" className="only-wide">
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
