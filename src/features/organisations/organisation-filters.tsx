import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './organisations.module.css'
import { KINDS, mooChoices, STATUSES, type OrganisationView, type SearchableOrganisation } from './organisation-view.ts'

interface Props {
  view: OrganisationView
  entries: readonly SearchableOrganisation[]
  onChange(change: Partial<OrganisationView>): void
}

const ALL = 'all'

/** Which organisations are listed: each choice is kept in the page's address. */
export function OrganisationFilters({ view, entries, onChange }: Props) {
  const { t } = useTranslation('organisations')
  const moo = mooChoices(entries)
  return (
    <div className={styles.filters} role="search" aria-label={t('list.search')}>
      <TextInput
        label={t('list.search')}
        placeholder={t('list.searchHint')}
        leftSection={<IconSearch size="1.125rem" stroke={1.5} aria-hidden />}
        type="search"
        value={view.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Select
        label={t('fields.kind')}
        allowDeselect={false}
        value={view.kind ?? ALL}
        data={[{ value: ALL, label: t('list.allKinds') }, ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
        onChange={(value) => onChange({ kind: KINDS.find((kind) => kind === value) ?? null })}
      />
      <Select
        label={t('fields.status')}
        allowDeselect={false}
        value={view.status}
        data={[
          { value: 'active', label: t('list.active') },
          ...STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
          { value: 'everything', label: t('list.everything') },
        ]}
        onChange={(status) => onChange({ status: (status ?? 'active') as OrganisationView['status'] })}
      />
      <Select
        label={t('fields.moo')}
        allowDeselect={false}
        value={view.moo === null ? ALL : String(view.moo)}
        data={[
          { value: ALL, label: t('list.allMoo') },
          ...moo.numbers.map((number) => ({ value: String(number), label: t('list.mooNumber', { moo: number }) })),
          ...(moo.withoutAny ? [{ value: 'none', label: t('list.noMoo') }] : []),
        ]}
        onChange={(value) => onChange({ moo: value === 'none' ? 'none' : Number(value) || null })}
      />
    </div>
  )
}
