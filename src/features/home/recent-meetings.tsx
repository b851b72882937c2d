import { Anchor, Table, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { buddhistYear } from '../../../electron/contract/text/index.ts'
import type { MeetingSummary } from '../../../electron/contract/meetings.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { pageExists } from '../../feature.ts'
import { useFormat } from '../../i18n/format.ts'
import { MinutesMark } from '../meetings/list/marks.tsx'

/** The last few meetings. Nothing at all before the first. */
export function RecentMeetings() {
  const { t } = useTranslation('home')
  const headingId = useId()
  const recent = useQueryCall('home.now', {}).data?.recent
  if (recent === undefined || recent.length === 0 || !pageExists('/meetings')) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {t('meetings.title')}
      </Title>
      <Table mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('meetings.number')}</Table.Th>
            <Table.Th>{t('meetings.date')}</Table.Th>
            <Table.Th>{t('meetings.present')}</Table.Th>
            <Table.Th>{t('meetings.resolutions')}</Table.Th>
            <Table.Th>{t('meetings.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {recent.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation(['home', 'meetings'])
  const format = useFormat()
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/meetings/${meeting.id}`}>
          {t(`meetings.name.${meeting.kind}`, { number: meeting.number, year: buddhistYear(meeting.heldOn) })}
        </Anchor>
      </Table.Td>
      <Table.Td>{format.date(meeting.heldOn)}</Table.Td>
      <Table.Td>
        {meeting.stage === 'failed'
          ? t('meetings:list.failed')
          : meeting.presentCount === 0
          ? t('meetings:list.notTaken')
          : t(meeting.quorumMet ? 'meetings.presentOf' : 'meetings.presentShort', { present: meeting.presentCount, inOffice: meeting.inOffice })}
      </Table.Td>
      <Table.Td>{meeting.resolutionCount}</Table.Td>
      <Table.Td>
        <MinutesMark meeting={meeting} />
      </Table.Td>
    </Table.Tr>
  )
}
