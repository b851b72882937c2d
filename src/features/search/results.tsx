import { Anchor, Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { HitGroup, HitKind } from '../../../electron/contract/search.ts'
import { HitList } from './hit-list.tsx'
import { MANY, MOST, searchAddress, type Asked } from './search-address.ts'
import type { FindAnswer } from './use-found.ts'

interface Props {
  groups: FindAnswer['groups']
  asked: Asked
  onMore(shown: number): void
  onOpen(): void
}

/** What was found, kind by kind; of one kind alone, as many as are wanted. */
export function Results({ groups, asked, onMore, onOpen }: Props) {
  const { t } = useTranslation('finding')
  const isAlone = asked.filters.kinds.length === 1
  return (
    <Stack mt="md" gap="xl">
      {groups.map((group) => (
        <section key={group.kind} aria-label={t(`kind.${group.kind}`)}>
          <Title order={2} mb="xs">
            {t(`kind.${group.kind}`)}{' '}
            <Text span c="dimmed" size="sm">
              {t('hits', { count: group.total })}
            </Text>
          </Title>
          <HitList hits={group.hits} onOpen={onOpen} />
          {group.hits.length < group.total && (isAlone ? <Further group={group} onMore={onMore} /> : <AllOfKind kind={group.kind} total={group.total} asked={asked} />)}
        </section>
      ))}
    </Stack>
  )
}

function AllOfKind({ kind, total, asked: { text, filters } }: { kind: HitKind; total: number; asked: Asked }) {
  const { t } = useTranslation('finding')
  return (
    <Anchor component={Link} to={searchAddress(text, { ...filters, kinds: [kind] })} mt="xs" display="inline-block" aria-label={`${t('allOfKind', { count: total })}: ${t(`kind.${kind}`)}`}>
      {t('allOfKind', { count: total })}
    </Anchor>
  )
}

function Further({ group: { total, hits }, onMore }: { group: HitGroup; onMore(shown: number): void }) {
  const { t } = useTranslation('finding')
  if (hits.length >= MOST) return <Text c="dimmed" mt="sm">{t('tooMany', { shown: hits.length, total })}</Text>
  return (
    <Button variant="default" mt="sm" onClick={() => onMore(hits.length + MANY)}>
      {t('more', { count: Math.min(MANY, total - hits.length), total })}
    </Button>
  )
}
