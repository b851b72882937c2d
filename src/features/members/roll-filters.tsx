import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RollEntry } from '../../../electron/contract/members.ts'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import styles from './members.module.css'
import { mooChoices, STATES, type RollView } from './roll-view.ts'

interface Props {
  view: RollView
  today: string
  entries: readonly RollEntry[]
  onChange(change: Partial<RollView>): void
}

const ALL = 'all'

/** On which day, and who of the roll: each choice is kept in the page's address. */
export function RollFilters({ view, today, entries, onChange }: Props) {
  const { t } = useTranslation('members')
  const moo = mooChoices(entries)
  return (
    <div className={styles.filters} role="search" aria-label={t('roll.search')}>
      <TextInput
        label={t('roll.search')}
        placeholder={t('roll.searchHint')}
        leftSection={<IconSearch size="1.125rem" stroke={1.5} aria-hidden />}
        type="search"
        value={view.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <ThaiDateInput label={t('roll.on')} value={view.on} onChange={(on) => onChange({ on: on ?? today })} />
      <Select
        label={t('roll.state')}
        allowDeselect={false}
        value={view.state}
        data={[
          { value: 'serving', label: t('roll.serving') },
          ...STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
          { value: 'everyone', label: t('roll.everyone') },
        ]}
        onChange={(state) => onChange({ state: (state ?? 'serving') as RollView['state'] })}
      />
      <Select
        label={t('roll.capacity')}
        allowDeselect={false}
        value={view.capacity ?? ALL}
        data={[
          { value: ALL, label: t('roll.allCapacities') },
          { value: 'delegate', label: t('capacity.delegate') },
          { value: 'expert', label: t('capacity.expert') },
        ]}
        onChange={(capacity) => onChange({ capacity: capacity === 'delegate' || capacity === 'expert' ? capacity : null })}
      />
      <Select
        label={t('roll.moo')}
        allowDeselect={false}
        value={view.moo === null ? ALL : String(view.moo)}
        data={[
          { value: ALL, label: t('roll.allMoo') },
          ...moo.numbers.map((number) => ({ value: String(number), label: t('roll.mooNumber', { moo: number }) })),
          ...(moo.withoutAny ? [{ value: 'none', label: t('roll.noMoo') }] : []),
        ]}
        onChange={(value) => onChange({ moo: value === 'none' ? 'none' : Number(value) || null })}
      />
    </div>
  )
}
