import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCalendarDue, IconCircle, IconClock, IconPrinter } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DueItem } from '../../../electron/contract/home.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import styles from './home.module.css'

/** The word and the sign say how pressing it is; the colour only helps. */
const BANDS: Record<DueItem['band'], { color: string; Icon: typeof IconClock }> = {
  overdue: { color: 'red', Icon: IconAlertTriangle },
  today: { color: 'amber', Icon: IconCalendarDue },
  week: { color: 'amber', Icon: IconClock },
  later: { color: 'gray', Icon: IconCircle },
}

const PLACES: Record<DueItem['kind'], (id: string) => string> = {
  meeting: (id) => `/meetings/${id}`,
  notice: (id) => `/meetings/${id}/notice`,
  minutes: (id) => `/meetings/${id}/minutes`,
  adoption: (id) => `/meetings/${id}/adoption`,
  followUp: (id) => `/resolutions/follow-ups/${id}`,
  term: () => '/members/terms',
  money: (id) => `/projects/${id}?tab=money`,
  proposal: (id) => `/projects/assemblies/proposals/${id}`,
  project: (id) => `/projects/${id}`,
}
/** Where the rest of a kind is found. */
const LISTS: Record<DueItem['kind'], string> = {
  meeting: '/meetings', notice: '/meetings', minutes: '/meetings', adoption: '/meetings', followUp: '/resolutions/follow-ups', term: '/members/terms', money: '/projects',
  proposal: '/projects/assemblies', project: '/projects',
}

/** What is late, due within a week or to be asked about, each with the way to it. Nothing of a backup that is looked at, or where nothing is due. */
export function DueList() {
  const { t } = useTranslation('home')
  const headingId = useId()
  const { guest } = useSession()
  const { data } = useQueryCall('home.now', {})
  if (guest !== null || data === undefined || data.due.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Group justify="space-between" align="center">
        <Title order={2} id={headingId}>
          {t('due.title')}
        </Title>
        <Button component={Link} to="/papers/weekList" variant="default" leftSection={<IconPrinter size="1.125rem" stroke={1.5} />}>
          {t('due.print')}
        </Button>
      </Group>
      <ul className={styles.steps}>
        {data.due.map((item) => (
          <DueLine key={`${item.kind} ${item.id} ${item.on}`} item={item} />
        ))}
      </ul>
      {data.more.map(({ kind, count }) => (
        <Anchor key={kind} component={Link} to={LISTS[kind]} me="md">
          {t(`due.more.${kind}`, { count })}
        </Anchor>
      ))}
    </section>
  )
}

function DueLine({ item }: { item: DueItem }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const nameOf = useMeetingName()
  const { kind, id, subject, owner, meeting, amount, on, band } = item
  const { color, Icon } = BANDS[band]
  const name = meeting === null ? subject : nameOf(meeting)
  const sentence = kind === 'term' ? t('due.term', { count: amount ?? 0 })
    : kind === 'money' ? t('due.money', { name, amount: format.baht(amount ?? 0) })
    : t(kind === 'meeting' && band === 'overdue' ? 'due.passed' : `due.${kind}`, { name })
  return (
    <li className={styles.due}>
      <Badge color={color} leftSection={<Icon size="1rem" stroke={1.5} aria-hidden />}>
        {t(`due.band.${band}`)}
      </Badge>
      <Text style={{ overflowWrap: 'anywhere', minWidth: 0, flex: 1 }}>
        <Anchor component={Link} to={PLACES[kind](id ?? '')} inherit>
          {sentence}
        </Anchor>
        {owner !== '' && ` · ${owner}`}
      </Text>
      <Text c="dimmed">{t(kind === 'project' ? 'due.touched' : kind === 'minutes' || kind === 'adoption' ? 'due.held' : 'due.on', { date: format.date(on) })}</Text>
    </li>
  )
}
