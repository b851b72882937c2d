import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AdoptionWords } from './adoption-words.tsx'
import { useMinutesLife } from './use-life.ts'

/** On adopted minutes: when, where and how, and where corrections go. */
export function AdoptedNotice({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('minutes')
  const { data } = useMinutesLife(meetingId)
  return (
    <Alert color="sea" icon={<IconCircleCheck aria-hidden />} mb="md" py="xs">
      <Text component="div">
        {data?.adoption && <AdoptionWords adoption={data.adoption} />} {t('notice.readOnly')}{' '}
        {data !== undefined && data.amendments.length > 0 && t('notice.amended', { count: data.amendments.length })}
      </Text>
      <Group gap="md">
        <Anchor component={Link} to={`/meetings/${meetingId}/adoption`}>
          {t('notice.go')}
        </Anchor>
      </Group>
    </Alert>
  )
}
