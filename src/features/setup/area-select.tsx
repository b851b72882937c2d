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

/** Provinces, amphoe or tambon: type a few letters, choose; a name typed whole, or that only one has, is a choice too. */
export function AreaSelect({ id, label, parent, value, onChange, extra, error }: Props) {
  const { t } = useTranslation('setup')
  const { data = [] } = useQueryCall('geography.areas', { parent: parent ?? '' }, { enabled: parent !== null })
  const known = parent === null ? [] : data.map(({ code, name }) => ({ value: code, label: name }))
  const choices = extra === undefined || parent === null ? known : [...known, extra]
  const chosen = choices.find((one) => one.value === value)?.label ?? ''

  /** Takes what was typed and not chosen from the list: by somebody quick, or who goes on with Tab. */
  function take(typed: string): void {
    const like = choices.filter(({ label: name }) => name.includes(typed))
    const one = like.find(({ label: name }) => name === typed) ?? (like.length === 1 ? like[0] : undefined)
    if (typed !== '' && typed !== chosen && one !== undefined) onChange(one.value)
  }
  return (
    <Select
      id={id}
      label={label}
      placeholder={t('council.choose')}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('council.noArea')}
      disabled={parent === null}
      data={choices}
      value={value}
      allowDeselect={false}
      onChange={onChange}
      onBlur={(event) => take(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        const typed = event.currentTarget.value.trim()
        if (event.key !== 'Enter' || typed === chosen) return
        event.preventDefault() // a choice under way is not yet an answer to send
        take(typed)
      }}
      error={error}
      maxDropdownHeight="18rem"
    />
  )
}
