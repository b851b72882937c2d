import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { stage } from '../../../../electron/contract/projects.ts'
import type { CouncilWords } from '../facts/use-words.ts'
import styles from '../projects.module.css'
import { choicesOf, countMarks, MARKS, type ProjectView, type SearchableProject } from './project-view.ts'

interface Props {
  view: ProjectView
  rows: readonly SearchableProject[]
  words: CouncilWords
  onChange(change: Partial<ProjectView>): void
}

const ALL = ''

/** What of the list is shown. */
export function ProjectFilters({ view, rows, words, onChange }: Props) {
  const { t } = useTranslation(['projectList', 'projects'])
  const { moo, withoutMoo, years } = choicesOf(rows)
  const marks = countMarks(rows)
  return (
    <search className={styles.filters}>
      <TextInput label={t('find')} placeholder={t('findHint')} maxLength={200} value={view.text} onChange={(event) => onChange({ text: event.currentTarget.value })} />
      <NativeSelect
        label={t('issue')}
        value={view.issue ?? ALL}
        data={[{ value: ALL, label: t('everyIssue') }, ...words.issues.map((issue) => ({ value: issue.id, label: words.issueName(issue) }))]}
        onChange={(event) => onChange({ issue: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('kind')}
        value={view.kind ?? ALL}
        data={[{ value: ALL, label: t('everyKind') }, ...words.list('kind').map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onChange({ kind: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('stage')}
        value={view.stage ?? ALL}
        data={[{ value: ALL, label: t('everyStage') }, ...stage.options.map((one) => ({ value: one, label: t(`projects:stage.${one}`) }))]}
        onChange={(event) => onChange({ stage: stage.safeParse(event.currentTarget.value).data ?? null })}
      />
      <NativeSelect
        label={t('moo')}
        value={view.moo ?? ALL}
        data={[
          { value: ALL, label: t('everyMoo') },
          ...moo.map((number) => ({ value: String(number), label: String(number) })),
          ...(withoutMoo ? [{ value: 'none', label: t('wholeTambon') }] : []),
        ]}
        onChange={(event) => onChange({ moo: event.currentTarget.value === 'none' ? 'none' : Number(event.currentTarget.value) || null })}
      />
      <NativeSelect
        label={t('year')}
        value={view.year ?? ALL}
        data={[{ value: ALL, label: t('everyYear') }, ...years.map((year) => ({ value: String(year), label: String(year + 543) }))]}
        onChange={(event) => onChange({ year: Number(event.currentTarget.value) || null })}
      />
      <NativeSelect
        label={t('show')}
        value={view.show}
        data={[{ value: 'all', label: t('shows.all') }, ...MARKS.map((mark) => ({ value: mark, label: t(`shows.${mark}`, { count: marks[mark] }) }))]}
        onChange={(event) => onChange({ show: MARKS.find((mark) => mark === event.currentTarget.value) ?? 'all' })}
      />
    </search>
  )
}
