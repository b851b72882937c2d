import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { asApiError } from '../../../api/api-error.ts'
import { api } from '../../../api/client.ts'
import { saveFile } from '../../../components/save-file.ts'
import { showError } from '../../../components/toasts.tsx'

/** Everything that goes out on paper about one meeting, in the order it is needed. */
export function PapersMenu({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings')
  const papers = [
    ['notice', `/meetings/${meetingId}/notice`],
    ['envelopes', `/papers/envelopes?meetingId=${meetingId}`],
    ['agenda', `/papers/agenda?meetingId=${meetingId}`],
    ['signIn', `/papers/signIn?meetingId=${meetingId}`],
    ['minutes', `/meetings/${meetingId}/minutes`],
    ['excerpt', `/meetings/${meetingId}/excerpt`],
  ] as const
  const calendar = async () => {
    try {
      saveFile(await api.letters.calendar({ meetingId }), 'text/calendar;charset=utf-8')
    } catch (cause) {
      showError(asApiError(cause))
    }
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileText size="1.125rem" stroke={1.5} />} rightSection={<IconChevronDown size="1rem" stroke={1.5} />}>
          {t('papers.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map(([name, to]) => (
          <Menu.Item key={name} component={Link} to={to}>
            {t(`papers.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void calendar()}>{t('papers.calendar')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
