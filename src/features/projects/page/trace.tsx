import { Anchor, Button, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectPage } from '../../../../electron/contract/projects.ts'
import { Section } from '../../../components/section.tsx'
import { useFormat, type Format } from '../../../i18n/format.ts'
import styles from './trace.module.css'
import { useLinkName } from '../use-link-name.ts'

/** From the resolution to the result in one look, each link of the chain with its figures and the way to it. */
export function Trace({ page }: { page: ProjectPage }) {
  const { t } = useTranslation('projectWork')
  const format = useFormat()
  const here = `/projects/${page.project.id}`
  return (
    <Section
      title={t('trace.title')}
      tools={
        <Button component={Link} to={`/papers/projectStory?projectId=${page.project.id}`} variant="default" leftSection={<IconPrinter size="1.125rem" stroke={1.5} />}>
          {t('trace.print')}
        </Button>
      }
    >
      <ol className={styles.chain ?? ''}>
        <Step name={t('trace.resolution')}>
          <Approval page={page} />
        </Step>
        <Step name={t('trace.project')} to={`${here}?tab=facts`}>
          <Project page={page} />
        </Step>
        <Step name={t('trace.funding')} to={`${here}?tab=money`}>
          <Lines lines={page.funding.length === 0 ? [t('trace.noFunding')] : [
            t('trace.promised', { amount: format.baht(page.totalPromisedSatang), count: page.funding.length }),
            t('trace.received', { amount: format.baht(page.totalReceivedSatang) }),
          ]} />
        </Step>
        <Step name={t('trace.spending')} to={`${here}?tab=money`}>
          <Lines lines={page.spendings.length === 0 ? [t('trace.noSpending')] : [
            t('trace.spent', { amount: format.baht(page.totalSpentSatang), count: page.spendings.length }),
            t('trace.left', { amount: format.baht(page.totalReceivedSatang - page.totalSpentSatang) }),
          ]} />
        </Step>
        <Step name={t('trace.result')} to={`${here}?tab=work`}>
          <Results page={page} format={format} />
        </Step>
      </ol>
    </Section>
  )
}

function Step({ name, to, children }: { name: string; to?: string; children: ReactNode }) {
  return (
    <li className={styles.step}>
      <Title order={3}>
        {to === undefined ? name : (
          <Anchor component={Link} to={to} inherit>
            {name}
          </Anchor>
        )}
      </Title>
      {children}
    </li>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <Text key={line}>{line}</Text>)
}

/** Rule 18: "ยังไม่มีมติ" until one approves it. */
function Approval({ page: { links, hasApproval } }: { page: ProjectPage }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const nameOf = useLinkName()
  const approvals = links.filter(({ kind }) => kind === 'approves')
  if (!hasApproval) return <Text fw={600} style={{ color: 'var(--samut-soon)' }}>{t('noResolution')}</Text>
  return approvals.map((link) => (
    <div key={link.id}>
      <Anchor component={Link} to={`/meetings/${link.meetingId}?item=${link.agendaItemId}`}>
        {nameOf(link)}
      </Anchor>
      <Text>{format.date(link.heldOn)}</Text>
    </div>
  ))
}

function Project({ page: { project, organisationName } }: { page: ProjectPage }) {
  const { t } = useTranslation(['projectWork', 'projects'])
  const format = useFormat()
  const { startsOn, endsOn } = project
  const lines = [
    t(`projects:stage.${project.stage}`),
    startsOn !== null && endsOn !== null ? t('activities.span', { from: format.date(startsOn), to: format.date(endsOn) }) : startsOn !== null ? t('activities.since', { from: format.date(startsOn) }) : '',
    organisationName,
  ]
  return <Lines lines={lines.filter((line) => line !== '')} />
}

function Results({ page: { activities, indicators }, format }: { page: ProjectPage; format: Format }) {
  const { t } = useTranslation('projectWork')
  const done = activities.filter(({ actualTo }) => actualTo !== null).length
  const lines = [
    activities.length === 0 ? '' : t('trace.activities', { done, count: activities.length }),
    ...indicators.map(({ name, unit, target, readings }) => {
      const latest = readings.at(-1)
      if (!latest) return t('trace.notRead', { name })
      const figure = { name, value: format.number(latest.value), unit }
      return target === null ? t('trace.value', figure) : t('trace.valueOf', { ...figure, target: format.number(target) })
    }),
  ].filter((line) => line !== '')
  return <Lines lines={lines.length === 0 ? [t('trace.noResult')] : lines} />
}
