import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StructurePage } from '../../../electron/contract/structure.ts'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useMemberWords } from '../members/words.ts'
import styles from './structure.module.css'

/** Posts in official order with whoever holds them; those the Act names and nobody holds are shown as vacant. */
export function PostsTable({ page: { posts, vacantPosts } }: { page: StructurePage }) {
  const { t } = useTranslation(['structure', 'members'])
  const format = useFormat()
  const words = useMemberWords()
  return (
    <Section title={t('posts.title')}>
      {posts.length === 0 && vacantPosts.length === 0 ? (
        <Text c="dimmed">{t('nobody')}</Text>
      ) : (
        <Table className={styles.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('posts.post')}</Table.Th>
              <Table.Th>{t('posts.holder')}</Table.Th>
              <Table.Th>{t('posts.since')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {posts.map(({ post, personId, name, capacity, organisationName }) => (
              <Table.Tr key={post.id}>
                <Table.Td fw={500}>{words.post(post)}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/members/${personId}`}>
                    {name}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {words.standing(capacity, organisationName)}
                  </Text>
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.date(post.startedOn)}</Table.Td>
              </Table.Tr>
            ))}
            {vacantPosts.map((post) => (
              <Table.Tr key={post}>
                <Table.Td fw={500}>{t(`members:post.${post}`)}</Table.Td>
                <Table.Td className={styles.vacant ?? ''} colSpan={2}>
                  {t('posts.vacant')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}
