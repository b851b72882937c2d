import { Button, Menu, Stack, Text } from '@mantine/core'
import { IconDots, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { fullName, termState } from '../../../electron/contract/text/index.ts'
import type { PersonPage as Page } from '../../../electron/contract/members.ts'
import { useCommandCall, useQueryCall } from '../../api/hooks.ts'
import { api } from '../../api/client.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite, useStatus } from '../../api/status.ts'
import { Arrival } from '../../components/arrival.tsx'
import { AttachmentsPanel } from '../../components/attachments/attachments-panel.tsx'
import { askToConfirm } from '../../components/confirm.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { RecordHistory } from '../../components/history/record-history.tsx'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { PrivacyPanel } from '../privacy/privacy-panel.tsx'
import { ServicePanel } from '../service/service-panel.tsx'
import { CommitteesOfPerson } from '../structure/committees-of-person.tsx'
import { EditPersonDialog } from './edit-person-dialog.tsx'
import styles from './members.module.css'
import { PersonFacts } from './person-facts.tsx'
import { PostsPanel } from './posts-panel.tsx'
import { StateBadge } from './state-badge.tsx'
import { TermsPanel } from './terms-panel.tsx'
import { useMemberWords } from './words.ts'

/** One person: facts, terms, posts, files and what was changed, at an address that stays. */
export function PersonPage() {
  const { id = '' } = useParams()
  const page = useQueryCall('members.get', { id })
  if (page.error !== null) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <LoadingPage />
  return <Loaded key={id} page={page.data} />
}

/** The membership that says how somebody stands on a day: the one of that day, else the latest. */
function presentTerm(memberships: Page['memberships'], on: string): Page['memberships'][number] | undefined {
  const states = memberships.map((one) => ({ one, state: termState(one, on) }))
  return (states.find(({ state }) => state === 'in_office' || state === 'acting') ?? states[0])?.one
}

function Loaded({ page }: { page: Page }) {
  const { t } = useTranslation('members')
  const { t: tp } = useTranslation('privacy')
  const { t: tm } = useTranslation('merges')
  const words = useMemberWords()
  const { today } = useStatus()
  const mayWrite = useMayWrite()
  const [editing, setEditing] = useState(false)
  const remove = useRemove(page)
  const { person, memberships, posts } = page
  const name = fullName(person)
  const term = presentTerm(memberships, today)
  const held = posts.filter(({ startedOn, endedOn }) => startedOn <= today && (endedOn === null || endedOn >= today))
  const note = [...held.map(words.post), ...(term === undefined ? [] : [words.standing(term.capacity, term.organisationName)])].join(' · ')
  return (
    <>
      <PageHeader
        title={name}
        mark={term && <StateBadge state={termState(term, today)} />}
        note={note}
        actions={
          mayWrite && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" aria-label={t('person.actions', { what: name })} px="sm">
                    <IconDots size="1.25rem" stroke={1.5} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item component={Link} to={`/members/${person.id}/merge`}>
                    {tm('menu')}
                  </Menu.Item>
                  <Menu.Item onClick={() => void remove()}>{t('person.remove')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Button leftSection={<IconPencil size="1.125rem" stroke={1.5} />} onClick={() => setEditing(true)}>
                {t('person.edit')}
              </Button>
            </>
          )
        }
      />
      {!mayWrite && <ReadOnlyNotice />}
      <div className={styles.columns}>
        <Section title={t('person.facts')}>
          <PersonFacts person={person} />
        </Section>
        <Stack gap="xl">
          <Arrival at="terms">
            <TermsPanel page={page} name={name} />
          </Arrival>
          <PostsPanel page={page} name={name} />
          <CommitteesOfPerson personId={person.id} />
        </Stack>
      </div>
      <Stack gap="xl" mt="xl">
        <ServicePanel personId={person.id} />
        <PrivacyPanel page={page} />
        <div>
          <Arrival at="files">
            <AttachmentsPanel ownerKind="person" ownerId={person.id} />
          </Arrival>
          <Text size="sm" c="dimmed" mt="xs">
            {tp('panel.noCards')}
          </Text>
        </div>
        <RecordHistory recordIds={[person.id, ...memberships.map((one) => one.id), ...posts.map((one) => one.id)]} />
      </Stack>
      {editing && <EditPersonDialog person={person} name={name} onClose={() => setEditing(false)} />}
    </>
  )
}


/** Takes somebody added by mistake off the roll; offers them back. */
function useRemove({ person }: Page): () => Promise<void> {
  const { t } = useTranslation('members')
  const navigate = useNavigate()
  const remove = useCommandCall('members.remove')
  const name = fullName(person)
  return async () => {
    const sure = await askToConfirm({ title: t('person.removeTitle', { name }), body: t('person.removeBody'), confirm: t('person.removeConfirm') })
    if (!sure) return
    remove.mutate(
      { id: person.id, revision: person.revision },
      {
        onSuccess: () => {
          void navigate('/members', { replace: true })
          showUndo(t('add.removed', { name }), async () => {
            await api.members.restore({ id: person.id })
            await refresh(['members'])
            void navigate(`/members/${person.id}`)
          })
        },
      },
    )
  }
}
