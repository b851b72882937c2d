import { Button, Group, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NO_FILTERS, searchStatus, type SearchFilters } from '../../../electron/contract/search.ts'
import { parseYearRange, writeYearRange } from '../../../electron/contract/text/index.ts'
import { parseDecimal } from '../../components/decimal-input.tsx'
import { PersonSelect } from '../members/person-select.tsx'
import { STATUSES, useNarrowings, useStatusWords } from './filter-words.ts'
import { KindsFilter } from './kinds-filter.tsx'
import styles from './search-page.module.css'
import { TypedFilter } from './typed-filter.tsx'

interface Props {
  filters: SearchFilters
  onChange(filters: SearchFilters): void
}

const MOST_MOO = 99

function parseMoo(text: string): number | null {
  const moo = parseDecimal(text)
  return moo !== null && Number.isInteger(moo) && moo >= 1 && moo <= MOST_MOO ? moo : null
}

/** Which part of the book is searched. */
export function Filters({ filters, onChange }: Props) {
  const { t } = useTranslation(['finding', 'members', 'common'])
  const statusWords = useStatusWords()
  const change = (part: Partial<SearchFilters>) => onChange({ ...filters, ...part })
  return (
    <search aria-label={t('filter.title')} className={styles.filters}>
      <KindsFilter kinds={filters.kinds} onChange={(kinds) => change({ kinds })} />
      <TypedFilter
        label={t('filter.years')}
        placeholder={t('filter.yearsHint')}
        value={{ from: filters.yearFrom, to: filters.yearTo }}
        parse={parseYearRange}
        write={writeYearRange}
        none={{ from: null, to: null }}
        unreadable={t('filter.yearsUnreadable')}
        onChange={({ from, to }) => change({ yearFrom: from, yearTo: to })}
      />
      <TypedFilter<number | ''>
        label={t('filter.moo')}
        value={filters.moo ?? ''}
        parse={parseMoo}
        write={String}
        none=""
        unreadable={t('filter.mooUnreadable')}
        onChange={(moo) => change({ moo: moo === '' ? null : moo })}
      />
      <NativeSelect
        label={t('filter.status')}
        value={filters.status ?? ''}
        data={[{ value: '', label: t('filter.everyStatus') }, ...STATUSES.map(([kind, statuses]) => ({ group: t(`kind.${kind}`), items: statuses.map((value) => ({ value, label: statusWords(value) })) }))]}
        onChange={(event) => change({ status: searchStatus.safeParse(event.currentTarget.value).data ?? null })}
      />
      <PersonSelect
        label={t('filter.person')}
        placeholder={t('filter.everyone')}
        nothingFoundMessage={t('common:pick.notFound')}
        clearable
        value={filters.personId}
        onChange={(personId) => change({ personId })}
      />
    </search>
  )
}

/** The filters that are set, each with a button that takes it away. */
export function FilterChips({ filters, onChange }: Props) {
  const { t } = useTranslation(['finding', 'members'])
  const narrowings = useNarrowings(filters)
  if (narrowings.length === 0) return null
  return (
    <Group role="group" aria-label={t('filter.chosen')} gap="xs" mt="sm">
      {narrowings.map(({ id, words, without }) => (
        <Button key={id} variant="light" size="compact-md" aria-label={t('filter.drop', { what: words })} rightSection={<IconX size="1rem" aria-hidden />} onClick={() => onChange(without)}>
          {words}
        </Button>
      ))}
      {narrowings.length > 1 && (
        <Button variant="subtle" size="compact-md" onClick={() => onChange(NO_FILTERS)}>
          {t('members:roll.clear')}
        </Button>
      )}
    </Group>
  )
}
