import { Anchor, List, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQueryCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { Section } from '../../components/section.tsx'
import { numberYear, useFormat } from '../../i18n/format.ts'

/** What the records say is not finished; each line leads to its record. */
export function OpenItemsList() {
  const { t } = useTranslation(['handover', 'projects', 'audit'])
  const format = useFormat()
  const items = useQueryCall('handover.openItems', {})
  if (items.data === undefined) {
    return (
      <Section title={t('open.title')}>
        {items.error === null ? <LoadingPage lines={4} /> : <ErrorNotice error={items.error} onRetry={() => void items.refetch()} />}
      </Section>
    )
  }
  const { on, meetings, followUps, projects, terms, lastBackup, recoveryProvedAt } = items.data
  return (
    <Section title={t('open.title')}>
      <Text mb="sm">{t('open.lead', { date: format.date(on, 'long') })}</Text>
      <Group
        title={t('open.meetings')}
        lines={meetings.map(({ id, number, year, kind, heldOn }) => (
          <Anchor key={id} component={Link} to={`/meetings/${id}`}>
            {t('open.meeting', { number, year: numberYear(year), kind: t(`audit:values.${kind}`), date: format.date(heldOn) })}
          </Anchor>
        ))}
      />
      <Group
        title={t('open.followUps')}
        lines={followUps.map(({ id, number, year, task, owner, dueOn, standing }) => (
          <span key={id}>
            <Anchor component={Link} to={`/resolutions/follow-ups/${id}`}>
              {t('open.followUp', { number, year: numberYear(year), task })}
            </Anchor>
            {owner !== '' && ` · ${t('open.owner', { name: owner })}`}
            {dueOn !== null && ` · ${t(standing === 'overdue' ? 'open.overdue' : 'open.due', { date: format.date(dueOn) })}`}
          </span>
        ))}
      />
      <Group
        title={t('open.projects')}
        lines={projects.map(({ id, title, stage, endsOn }) => (
          <span key={id}>
            <Anchor component={Link} to={`/projects/${id}`}>
              {title}
            </Anchor>
            {` · ${t(`projects:stage.${stage}`)}`}
            {endsOn !== null && ` ${t('open.until', { date: format.date(endsOn) })}`}
          </span>
        ))}
      />
      <Group
        title={t('open.terms')}
        lines={terms.map(({ personId, name, dueEndOn, isActing }) => (
          <span key={personId}>
            <Anchor component={Link} to={`/members/${personId}`}>
              {name}
            </Anchor>
            {` · ${t(isActing ? 'open.acting' : 'open.ends', { date: format.date(dueEndOn) })}`}
          </span>
        ))}
      />
      <Group
        title={t('open.safety')}
        lines={[
          recoveryProvedAt === null ? (
            <span key="paper">
              {t('open.notProved')} ·{' '}
              <Anchor component={Link} to="/recovery">
                {t('open.prove')}
              </Anchor>
            </span>
          ) : (
            t('open.proved', { date: format.dateTime(recoveryProvedAt) })
          ),
          lastBackup === null ? t('open.noBackup') : t('open.backup', { date: format.dateTime(lastBackup.at) }),
        ]}
      />
    </Section>
  )
}

const SHOWN = 8

/** Lines under their heading; the last of many are behind one that unfolds them. */
function Group({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  const { t } = useTranslation('handover')
  const list = (some: readonly ReactNode[]) => (
    <List spacing="0.25rem" style={{ overflowWrap: 'anywhere' }}>
      {some.map((line, at) => (
        <List.Item key={at}>{line}</List.Item>
      ))}
    </List>
  )
  return (
    <section aria-label={title}>
      <Title order={3} mt="md" mb="0.25rem">
        {title}
      </Title>
      {lines.length === 0 ? (
        <Text c="dimmed">{t('open.none')}</Text>
      ) : (
        <>
          {list(lines.slice(0, SHOWN))}
          {lines.length > SHOWN && (
            <details>
              <summary style={{ cursor: 'pointer', padding: '0.25rem 0' }}>{t('open.more', { count: lines.length - SHOWN })}</summary>
              {list(lines.slice(SHOWN))}
            </details>
          )}
        </>
      )}
    </section>
  )
}
