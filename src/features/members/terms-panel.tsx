import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { termState } from '../../../electron/contract/text/index.ts'
import type { PersonPage } from '../../../electron/contract/members.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { EndTermDialog } from './end-term-dialog.tsx'
import styles from './members.module.css'
import { StateBadge } from './state-badge.tsx'
import { TermDialog } from './term-dialog.tsx'
import { TermFiles } from './term-files.tsx'
import { TermOrigin } from './term-origin.tsx'
import { useMemberWords } from './words.ts'

export type Term = PersonPage['memberships'][number]
type Open = { is: 'add' } | { is: 'end' | 'correct'; term: Term } | null

/** Terms of a person, the latest first: never overwritten, only continued. */
export function TermsPanel({ page, name }: { page: PersonPage; name: string }) {
  const { t } = useTranslation('members')
  const mayWrite = useMayWrite()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const hasOpenTerm = page.memberships.some(({ endedOn }) => endedOn === null)
  return (
    <Section
      title={t('person.terms')}
      tools={
        mayWrite &&
        !hasOpenTerm && (
          <Button variant="default" leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setOpen({ is: 'add' })}>
            {t('person.addTerm')}
          </Button>
        )
      }
    >
      <ul className={styles.timeline}>
        {page.memberships.map((term) => (
          <TermLine
            key={term.id}
            term={term}
            tools={
              mayWrite && (
                <Group gap="xs" wrap="nowrap">
                  {term.endedOn === null && (
                    <Button variant="default" onClick={() => setOpen({ is: 'end', term })}>
                      {t('person.endTerm')}
                    </Button>
                  )}
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <ActionIcon aria-label={t('person.actions', { what: t('person.terms') })}>
                        <IconDots stroke={1.5} aria-hidden />
                      </ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item onClick={() => setOpen({ is: 'correct', term })}>{t('person.correctTerm')}</Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                </Group>
              )
            }
          />
        ))}
      </ul>
      {open?.is === 'end' && <EndTermDialog page={page} term={open.term} name={name} onClose={close} />}
      {(open?.is === 'add' || open?.is === 'correct') && (
        <TermDialog personId={page.person.id} name={name} term={open.is === 'correct' ? open.term : null} onClose={close} />
      )}
    </Section>
  )
}

function TermLine({ term, tools }: { term: Term; tools: React.ReactNode }) {
  const { t } = useTranslation('members')
  const words = useMemberWords()
  const format = useFormat()
  const { today } = useStatus()
  const left =
    term.endedOn === null
      ? null
      : [t('person.ended', { date: format.date(term.endedOn) }), term.endKind === '' ? '' : t(`end.kinds.${term.endKind}`), term.endReason].filter(Boolean).join(' · ')
  return (
    <li>
      <div>
        <Group gap="sm">
          {term.organisationId !== null && term.organisationName !== null ? (
            <Link to={`/members/organisations/${term.organisationId}`} className={styles.name}>
              {term.organisationName}
            </Link>
          ) : (
            <Text fw={500}>{words.standing(term.capacity, term.organisationName)}</Text>
          )}
          <StateBadge state={termState(term, today)} />
        </Group>
        <Text c="dimmed">
          {t('person.started', { date: format.date(term.startedOn) })} · {t('person.due', { date: format.date(term.dueEndOn) })}
        </Text>
        <TermOrigin term={term} />
        {left !== null && <Text>{left}</Text>}
        <TermFiles term={term} />
      </div>
      {tools}
    </li>
  )
}
