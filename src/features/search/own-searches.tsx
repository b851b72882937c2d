import { ActionIcon, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SavedSearch } from '../../../electron/contract/search.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useSession } from '../../api/status.ts'
import { Section } from '../../components/section.tsx'
import { showUndo } from '../../components/toasts.tsx'
import { focusPageIfLost } from '../../components/use-return-focus.ts'
import { useNarrowings } from './filter-words.ts'
import { searchAddress } from './search-address.ts'
import styles from './search-page.module.css'
import { useForget } from './use-forget.ts'
import { useOwnSearches } from './use-own.ts'

/** While nothing is asked: what this user asked lately, and saved by name. */
export function OwnSearches() {
  const { t } = useTranslation('finding')
  const { recent, saved } = useOwnSearches()
  const { guest } = useSession()
  const { forget, busy } = useForget()
  const remove = useCommandCall('search.removeSaved')
  const takeAway = ({ id, revision, name }: SavedSearch) =>
    remove.mutate({ id, revision }, { onSuccess: () => showUndo(t('own.removed', { name }), () => api.search.restoreSaved({ id }).then(() => refresh(['search.own']))) })
  // A list that empties takes the focus along.
  useEffect(focusPageIfLost, [recent.length, saved.length])
  return (
    <Stack mt="lg" gap="xl">
      {recent.length > 0 && (
        <Section title={t('own.recent')} tools={
          guest === null && (
            <Button variant="subtle" loading={busy} onClick={forget}>
              {t('own.forget')}
            </Button>
          )
        }>
          <ul className={styles.hits}>
            {recent.map((text) => (
              <li key={text} className={styles.hit}>
                <Anchor component={Link} to={searchAddress(text)}>
                  {text}
                </Anchor>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {saved.length > 0 && (
        <Section title={t('own.saved')}>
          <ul className={styles.hits}>
            {saved.map((one) => (
              <SavedLine key={one.id} saved={one} onRemove={guest === null ? () => takeAway(one) : null} />
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  )
}

/** @param onRemove null where nothing may be changed */
function SavedLine({ saved: { name, text, filters }, onRemove }: { saved: SavedSearch; onRemove: (() => void) | null }) {
  const { t } = useTranslation('finding')
  const asks = [text, ...useNarrowings(filters).map(({ words }) => words)].filter((part) => part !== '' && part !== name).join(' · ')
  return (
    <li className={styles.hit}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Anchor component={Link} to={searchAddress(text, filters)}>
            {name}
          </Anchor>
          {asks !== '' && (
            <Text size="sm" c="dimmed">
              {asks}
            </Text>
          )}
        </div>
        {onRemove !== null && (
          <ActionIcon size="lg" aria-label={t('own.remove', { name })} onClick={onRemove}>
            <IconX size="1.125rem" stroke={1.5} />
          </ActionIcon>
        )}
      </Group>
    </li>
  )
}
