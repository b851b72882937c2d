import { Anchor, Button, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { COUNCIL_KINDS } from '../../../electron/contract/meetings.ts'
import type { ServiceRecord, TimelineEntry } from '../../../electron/contract/service.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { Section } from '../../components/section.tsx'
import { numberYear, useFormat } from '../../i18n/format.ts'
import styles from '../members/members.module.css'
import { useMemberWords } from '../members/words.ts'
import { useLengthWords } from './length-words.ts'

const SHOWN = 8

/** On a person's page: how long they served, how often they came of the times they were asked to, and what happened in order. */
export function ServicePanel({ personId }: { personId: string }) {
  const { t } = useTranslation('service')
  const service = useQueryCall('service.of', { personId })
  return (
    <Section
      title={t('panel.title')}
      tools={
        <Button variant="default" component={Link} to={`/papers/serviceRecord?personId=${personId}`} leftSection={<IconPrinter size="1.125rem" stroke={1.5} />}>
          {t('panel.print')}
        </Button>
      }
    >
      <ErrorNotice error={service.error} />
      {service.data === undefined ? (
        service.error === null && <LoadingPage lines={3} />
      ) : (
        <>
          <Sums record={service.data} />
          <Timeline entries={service.data.timeline} />
        </>
      )}
    </Section>
  )
}

function Sums({ record }: { record: ServiceRecord }) {
  const { t } = useTranslation(['service', 'members'])
  const words = useMemberWords()
  const length = useLengthWords()
  const { held, present, percent, leave, absent, substitute, unmarked } = record.attendance
  const rule = t('panel.rule', {
    acting: t(record.actingCounts ? 'panel.actingYes' : 'panel.actingNo'),
    substitute: t(record.substituteCounts ? 'panel.substituteYes' : 'panel.substituteNo'),
  })
  const came = present + (record.substituteCounts ? substitute : 0)
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('panel.total')}</dt>
        <dd>{length(record.total)}</dd>
        {record.capacities.length > 1 &&
          record.capacities.map((one) => [<dt key={one.capacity}>{t(`members:capacity.${one.capacity}`)}</dt>, <dd key={`${one.capacity} length`}>{length(one.length)}</dd>])}
        {record.posts.map((one) => [<dt key={words.post(one)}>{words.post(one)}</dt>, <dd key={`${words.post(one)} length`}>{length(one.length)}</dd>])}
        <dt>{t('panel.attendance')}</dt>
        <dd>
          {percent === null ? (
            t('panel.noMeeting')
          ) : (
            <>
              {t('panel.share', { present: came, held, percent })}
              <Text c="dimmed">{t('panel.parts', { leave, absent, substitute, unmarked })}</Text>
            </>
          )}
        </dd>
      </dl>
      <Text size="sm" c="dimmed" mt="xs">
        {rule} · {t('panel.overlap')}
      </Text>
    </>
  )
}

function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation('service')
  const format = useFormat()
  const [all, setAll] = useState(false)
  if (entries.length === 0) return null
  return (
    <>
      <Text fw={600} mt="md">
        {t('panel.timeline')}
      </Text>
      <ol className={styles.events}>
        {(all ? entries : entries.slice(0, SHOWN)).map((entry, at) => (
          <li key={at}>
            <Text span c="dimmed" className="tabular">
              {format.date(entry.on)}
            </Text>
            <span>
              <Event entry={entry} />
            </span>
          </li>
        ))}
      </ol>
      {entries.length > SHOWN && (
        <Button variant="subtle" size="compact-md" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('panel.fewer') : t('panel.all', { count: entries.length })}
        </Button>
      )}
    </>
  )
}

function Event({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation(['service', 'members', 'meetings', 'audit'])
  const format = useFormat()
  const words = useMemberWords()
  switch (entry.is) {
    case 'term_began':
      return t('event.term_began', { what: words.standing(entry.capacity, entry.organisationName), due: format.date(entry.dueEndOn) })
    case 'term_ended':
      return [
        t('event.term_ended', { what: words.standing(entry.capacity, entry.organisationName) }),
        ...new Set([entry.endKind === '' ? '' : t(`members:end.kinds.${entry.endKind}`), entry.endReason]),
      ]
        .filter(Boolean)
        .join(' · ')
    case 'post_began':
    case 'post_ended':
      return t(`event.${entry.is}`, { what: words.post(entry) })
    case 'committee_began':
    case 'committee_ended':
      return t(`event.${entry.is}`, { what: [entry.committee, entry.role].filter(Boolean).join(' · ') })
    case 'meeting':
      return (
        <>
          <Anchor component={Link} to={`/meetings/${entry.id}`}>
            {t('meetings:name', { kind: t(`meetings:kind.${entry.kind}`), number: entry.number, year: numberYear(entry.year) })}
          </Anchor>
          : {entry.status === null ? t('event.unmarked') : t(`audit:values.${entry.status}`)}
          {!entry.counts && ` (${t(COUNCIL_KINDS.includes(entry.kind) ? 'event.notCounted' : 'event.notCouncil')})`}
        </>
      )
  }
}
