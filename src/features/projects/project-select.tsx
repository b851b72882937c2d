import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export interface NamedProject {
  id: string
  title: string
}

interface Props {
  label: string
  projects: readonly NamedProject[]
  value: string | null
  onChange(id: string | null): void
}

/** A project of the book, found by typing; none is an answer too. */
export function ProjectSelect({ label, projects, value, onChange }: Props) {
  const { t } = useTranslation('common')
  return (
    <Select
      label={label}
      placeholder={t('pick.none')}
      searchable
      clearable
      nothingFoundMessage={t('pick.notFound')}
      value={value}
      data={projects.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={onChange}
    />
  )
}
