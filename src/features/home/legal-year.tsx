import { Anchor, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MeetingNamed } from '../../../electron/contract/follow-ups.ts'
import type { LegalYear, MeetingsHeld } from '../../../electron/contract/legal.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { numberYear, useFormat } from '../../i18n/format.ts'
import { useMeetingName } from '../meetings/meeting-name.ts'
import styles from './home.module.css'
import { YearRing } from './year-ring.tsx'

/** Of meetings without minutes so many are named; the rest is in the list of meetings. */
const LACKING_SHOWN = 5

/** What this year asks of the council, and how far it is. Of a part that another council sent, nothing can be counted. */
export function LegalYearAtAGlance() {
  const { t } = useTranslation('home')
  const headingId = useId()
  const { guest } = useSession()
  const { data } = useQueryCall('legal.year', {})
  if (data === undefined || guest?.transfer?.part) return null
  const { year, meetings, minutes, notices, noticeDays, delegates } = data
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {t('legal.title', { year: numberYear(year) })}
      </Title>
      <div className={styles.year}>
        <YearRing done={meetings.held} needed={meetings.needed} />
        <MeetingsLeft meetings={meetings} />
      </div>
      <ul className={styles.duties}>
        {notices.length > 0 && <Notices notices={notices} wanted={noticeDays} />}
        <Minutes minutes={minutes} />
        {delegates.needed > 0 && (
          <li>
            <Anchor component={Link} to="/members/structure" inherit>
              {t('legal.delegates', { named: delegates.personIds.length, needed: delegates.needed })}
            </Anchor>
          </li>
        )}
      </ul>
    </section>
  )
}

/** Rule 5: how many were held, and what is left. */
function MeetingsLeft({ meetings: { held, ordinary, extraordinary, failed, needed, left, until, pressing } }: { meetings: MeetingsHeld }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  return (
    <div>
      <Text>
        {t('legal.held', { count: held, needed })}
        {extraordinary > 0 && ` ${t('legal.kinds', { ordinary, extraordinary })}`}
      </Text>
      <Text {...(pressing ? { c: 'var(--samut-soon)', fw: 600 } : {})}>
        {left > 0 ? t('legal.left', { count: left, date: format.date(until, 'long') }) : t('legal.enough')}
      </Text>
      {failed > 0 && <Text c="dimmed">{t('legal.failed', { count: failed })}</Text>}
    </div>
  )
}

function Notices({ notices, wanted }: { notices: LegalYear['notices']; wanted: number }) {
  const { t } = useTranslation('home')
  const name = useMeetingName()
  const short = notices.filter(({ enough }) => !enough)
  return (
    <li>
      {t('legal.notices', { count: notices.length, kept: notices.length - short.length, wanted })}
      {short.length > 0 && (
        <Text c="var(--samut-soon)">
          {t('legal.noticesShort')}{' '}
          {short.map(({ meeting, days }, at) => (
            <span key={meeting.id}>
              {at > 0 && ', '}
              <Anchor component={Link} to={`/meetings/${meeting.id}/notice`} inherit>
                {name(meeting)}
              </Anchor>{' '}
              {days < 0 ? t('legal.noticeAfter') : t('legal.noticeDays', { count: days })}
            </span>
          ))}
        </Text>
      )}
    </li>
  )
}

function Minutes({ minutes: { adopted, draft, lacking } }: { minutes: LegalYear['minutes'] }) {
  const { t } = useTranslation('home')
  if (adopted.length + draft.length + lacking.length === 0) return null
  return (
    <li>
      {t('legal.minutes', { adopted: adopted.length, draft: draft.length })}
      {lacking.length > 0 && (
        <Text c="var(--samut-soon)">
          {t('legal.lacking', { count: lacking.length })} <Meetings meetings={lacking.slice(0, LACKING_SHOWN)} />
          {lacking.length > LACKING_SHOWN && (
            <>
              {' '}
              <Anchor component={Link} to="/meetings" inherit>
                {t('legal.lackingMore', { count: lacking.length - LACKING_SHOWN })}
              </Anchor>
            </>
          )}
        </Text>
      )}
    </li>
  )
}

function Meetings({ meetings }: { meetings: readonly MeetingNamed[] }) {
  const name = useMeetingName()
  return meetings.map((meeting, at) => (
    <span key={meeting.id}>
      {at > 0 && ', '}
      <Anchor component={Link} to={`/meetings/${meeting.id}`} inherit>
        {name(meeting)}
      </Anchor>
    </span>
  ))
}
