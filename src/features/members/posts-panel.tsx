import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonPage, Post } from '../../../electron/contract/members.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useMayWrite } from '../../api/status.ts'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import styles from './members.module.css'
import { EndPostDialog, PostDialog } from './post-dialogs.tsx'
import { useMemberWords } from './words.ts'

type Open = { is: 'add' } | { is: 'end' | 'correct'; post: Post } | null

/** Posts of a person with their own dates, the latest first. */
export function PostsPanel({ page, name }: { page: PersonPage; name: string }) {
  const { t } = useTranslation('members')
  const words = useMemberWords()
  const format = useFormat()
  const mayWrite = useMayWrite()
  const [open, setOpen] = useState<Open>(null)
  const remove = useRemovePost()
  const close = () => setOpen(null)
  return (
    <Section
      title={t('person.posts')}
      tools={
        mayWrite && (
          <Button variant="default" leftSection={<IconPlus size="1.125rem" stroke={1.5} />} onClick={() => setOpen({ is: 'add' })}>
            {t('person.addPost')}
          </Button>
        )
      }
    >
      {page.posts.length === 0 && <Text c="dimmed">{t('person.noPosts')}</Text>}
      <ul className={styles.timeline}>
        {page.posts.map((post) => (
          <li key={post.id}>
            <div>
              <Text fw={500}>{words.post(post)}</Text>
              <Text c="dimmed">
                {post.endedOn === null
                  ? t('person.since', { date: format.date(post.startedOn) })
                  : t('span', { from: format.date(post.startedOn), to: format.date(post.endedOn) })}
              </Text>
            </div>
            {mayWrite && (
              <Group gap="xs" wrap="nowrap">
                {post.endedOn === null && (
                  <Button variant="default" onClick={() => setOpen({ is: 'end', post })}>
                    {t('person.endPost')}
                  </Button>
                )}
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon aria-label={t('person.actions', { what: words.post(post) })}>
                      <IconDots stroke={1.5} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => setOpen({ is: 'correct', post })}>{t('person.correctPost')}</Menu.Item>
                    <Menu.Item onClick={() => remove(post)}>{t('person.removePost')}</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </Group>
            )}
          </li>
        ))}
      </ul>
      {open?.is === 'end' && <EndPostDialog post={open.post} onClose={close} />}
      {(open?.is === 'add' || open?.is === 'correct') && (
        <PostDialog personId={page.person.id} name={name} post={open.is === 'correct' ? open.post : null} onClose={close} />
      )}
    </Section>
  )
}

function useRemovePost(): (post: Post) => void {
  const { t } = useTranslation('members')
  const words = useMemberWords()
  const remove = useCommandCall('members.removePost', { invalidates: ['audit'] })
  return (post) =>
    remove.mutate(
      { id: post.id, revision: post.revision },
      {
        onSuccess: () =>
          showUndo(t('person.postRemoved', { post: words.post(post) }), async () => {
            await api.members.restorePost({ id: post.id })
            await refresh(['members', 'audit'])
          }),
      },
    )
}
