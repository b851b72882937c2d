import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CallOutput } from '../../../electron/contract/index.ts'
import type { MergeRecord } from '../../../electron/contract/merges.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useMayWrite } from '../../api/status.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ReadOnlyNotice } from '../../components/read-only-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat } from '../../i18n/format.ts'
import { MemberTabs } from '../members/member-tabs.tsx'
import styles from '../members/members.module.css'
import { DistinctPairs, useDistinct } from './distinct-pairs.tsx'
import { useUndoMerge } from './use-undo-merge.ts'

type Suggestion = CallOutput<'merges.suggestions'>[number]

/** People who may be on record twice, and the merges that were made. */
export function DuplicatesPage() {
  const { t } = useTranslation('merges')
  const mayWrite = useMayWrite()
  const suggestions = useQueryCall('merges.suggestions', {})
  const list = useQueryCall('merges.list', {})
  const error = suggestions.error ?? list.error
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void Promise.all([suggestions.refetch(), list.refetch()])} />
  if (suggestions.data === undefined || list.data === undefined) return <LoadingPage />
  return (
    <>
      <MemberTabs />
      <PageHeader title={t('title')} note={t('lead')} />
      {!mayWrite && <ReadOnlyNotice />}
      <Stack gap="xl">
        <Section title={t('maybe')}>
          <Text c="dimmed">{t(suggestions.data.length === 0 ? 'none' : 'maybeLead')}</Text>
          <ul className={styles.timeline}>
            {suggestions.data.map((group) => (
              <Same key={group[0]?.id} group={group} mayWrite={mayWrite} />
            ))}
          </ul>
        </Section>
        <DistinctPairs mayWrite={mayWrite} />
        <Section title={t('past')}>
          {list.data.length === 0 && <Text c="dimmed">{t('pastNone')}</Text>}
          <ul className={styles.timeline}>
            {list.data.map((merge) => (
              <Past key={merge.id} merge={merge} mayWrite={mayWrite} />
            ))}
          </ul>
        </Section>
      </Stack>
    </>
  )
}

/** Records of one name; the first two are compared. */
function Same({ group, mayWrite }: { group: Suggestion; mayWrite: boolean }) {
  const { t } = useTranslation(['merges', 'members'])
  const format = useFormat()
  const [main, other] = group
  const distinct = useDistinct()
  return (
    <li>
      <div>
        {group.map((one) => (
          <Text key={one.id}>
            <Anchor component={Link} to={`/members/${one.id}`}>
              {one.name}
            </Anchor>{' '}
            <Text span c="dimmed">
              {[
                one.moo === null ? '' : t('members:roll.mooNumber', { moo: one.moo }),
                one.bornOn === null ? '' : t('born', { date: format.date(one.bornOn) }),
                t('terms', { count: one.terms }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </Text>
        ))}
      </div>
      {mayWrite && main && other && (
        <Group gap="xs">
          <Button variant="default" loading={distinct.isPending} onClick={() => distinct.answer(group)} aria-label={t('distinct.sayNamed', { name: main.name })}>
            {t(group.length > 2 ? 'distinct.sayAll' : 'distinct.say')}
          </Button>
          <Button variant="default" component={Link} to={`/members/${main.id}/merge?with=${other.id}`} aria-label={t('compareNamed', { name: main.name })}>
            {t('compare')}
          </Button>
        </Group>
      )}
    </li>
  )
}

function Past({ merge, mayWrite }: { merge: MergeRecord; mayWrite: boolean }) {
  const { t } = useTranslation('merges')
  const format = useFormat()
  const undo = useUndoMerge()
  const { keptId, keptName, mergedName, mergedAt, userName, undoneAt } = merge
  return (
    <li>
      <div>
        <Anchor component={Link} to={`/members/${keptId}`}>
          {t('pastLine', { kept: keptName, merged: mergedName })}
        </Anchor>
        <Text c="dimmed">
          {[t('by', { when: format.dateTime(mergedAt), who: userName }), ...(undoneAt === null ? [] : [t('undone', { when: format.dateTime(undoneAt) })])].join(' · ')}
        </Text>
      </div>
      {mayWrite && undoneAt === null && (
        <Group>
          <Button variant="default" loading={undo.isPending} onClick={() => void undo.ask(merge)}>
            {t('undo')}
          </Button>
        </Group>
      )}
    </li>
  )
}
