import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { withoutWord } from '../../../electron/contract/query-pieces.ts'
import { NO_FILTERS, type SearchDrop, type SearchFilters } from '../../../electron/contract/search.ts'
import { isFiltered } from '../../../electron/contract/search.ts'
import { searchAddress, type Asked } from './search-address.ts'
import type { FindAnswer } from './use-found.ts'

interface Props {
  answer: FindAnswer
  asked: Asked
  onChange(change: Partial<Asked>): void
}

/** A way on where nothing was found: what may have been meant, and what to leave out. */
export function NothingFound({ answer: { instead, drops }, asked, onChange }: Props) {
  const { t } = useTranslation('finding')
  return (
    <Stack gap="sm" mt="sm">
      {instead !== null && (
        <Text>
          {t('none.instead')}{' '}
          <Anchor component={Link} to={searchAddress(instead, asked.filters)} fw={600}>
            {instead}
          </Anchor>
        </Text>
      )}
      {drops.length > 0 && (
        <Group role="group" aria-label={t('none.drop')} gap="xs">
          <Text>{t('none.drop')}</Text>
          {drops.map((drop) => (
            <Button key={`${drop.what} ${drop.word}`} variant="default" size="compact-md" onClick={() => onChange(without(asked, drop))}>
              {t(`none.${drop.what}`, { word: drop.word })} · {t('none.wouldFind', { count: drop.total })}
            </Button>
          ))}
        </Group>
      )}
      {instead === null && drops.length === 0 && <Text c="dimmed">{t(isFiltered(asked.filters) ? 'none.adviceFiltered' : 'none.advice')}</Text>}
    </Stack>
  )
}

const LESS: Record<Exclude<SearchDrop['what'], 'word' | 'excluded'>, Partial<SearchFilters>> = {
  kinds: { kinds: NO_FILTERS.kinds },
  years: { yearFrom: NO_FILTERS.yearFrom, yearTo: NO_FILTERS.yearTo },
  moo: { moo: NO_FILTERS.moo },
  status: { status: NO_FILTERS.status },
  person: { personId: NO_FILTERS.personId },
}

function without({ text, filters }: Asked, { what, word }: SearchDrop): Partial<Asked> {
  if (what === 'word' || what === 'excluded') return { text: withoutWord(text, word, what === 'excluded') }
  return { filters: { ...filters, ...LESS[what] } }
}
