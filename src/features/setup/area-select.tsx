import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/hooks.ts'

interface Props {
  id: string
  label: string
  /** Code of the area above; '' for the whole country, null while that is not chosen yet. */
  parent: string | null
  value: string | null
  onChange(code: string | null): void
  /** A choice beside the areas, shown last. */
  extra?: { value: string; label: string }
  error: string | null
}

/** Provinces, amphoe or tambon: type a few letters, choose. */
export function AreaSelect({ id, label, parent, value, onChange, extra, error }: Props) {
  const { t } = useTranslation('setup')
  const { data = [] } = useQueryCall('geography.areas', { parent: parent ?? '' }, { enabled: parent !== null })
  const known = parent === null ? [] : data.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Select
      id={id}
      label={label}
      placeholder={t('council.choose')}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('council.noArea')}
      disabled={parent === null}
      data={extra === undefined || parent === null ? known : [...known, extra]}
      value={value}
      onChange={onChange}
      error={error}
      maxDropdownHeight="18rem"
    />
  )
}
