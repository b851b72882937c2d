import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { followUpFilter, type FollowUpFilter, type FollowUpRow } from '../../../electron/contract/follow-ups.ts'
import { compareThai } from '../../../electron/contract/text/index.ts'
import { numberYear } from '../../i18n/format.ts'
import styles from '../resolutions/resolutions.module.css'

const STANDINGS = ['unfinished', 'overdue', 'soon', 'open', 'done', 'dropped'] as const

interface Props {
  rows: readonly FollowUpRow[]
  filter: FollowUpFilter
  onChange(filter: FollowUpFilter): void
}

export function FilterFields({ rows, filter, onChange }: Props) {
  const { t } = useTranslation('followUps')
  const years = [...new Set(rows.map(({ meeting }) => meeting.year))].sort((a, b) => b - a)
  const owners = [...new Set(rows.map(({ owner }) => owner))].sort(compareThai)
  /** A part of the filter as chosen; '' asks nothing. */
  const change = (part: Record<string, string>) => {
    const given = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== EVERY)
    onChange(followUpFilter.parse(Object.fromEntries(given)))
  }
  return (
    <search className={styles.filter}>
      <NativeSelect
        size="md"
        label={t('filter.standing')}
        value={filter.standing ?? EVERY}
        onChange={(event) => change({ standing: event.currentTarget.value })}
        data={[...STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) })), { value: EVERY, label: t('filter.everyStanding') }]}
      />
      <NativeSelect
        size="md"
        maw="22rem"
        label={t('filter.owner')}
        value={filter.owner ?? EVERY}
        onChange={(event) => change({ owner: event.currentTarget.value })}
        data={[{ value: EVERY, label: t('filter.everyOwner') }, ...owners.map((value) => ({ value, label: value || t('noOwner') }))]}
      />
      <NativeSelect
        size="md"
        label={t('filter.year')}
        value={filter.year ?? EVERY}
        onChange={(event) => change({ year: event.currentTarget.value })}
        data={[{ value: EVERY, label: t('filter.everyYear') }, ...years.map((value) => ({ value: String(value), label: String(numberYear(value)) }))]}
      />
    </search>
  )
}

/** No owner is an owner too: "every" cannot be the empty word. */
const EVERY = '*'
