import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { verb as verbSchema } from '../../../electron/contract/meetings.ts'
import { numberYear } from '../../i18n/format.ts'
import { DUTIES } from '../meetings/duties.ts'
import type { ResolutionFilter } from './filter.ts'
import styles from './resolutions.module.css'
import { NO_FILTER } from './use-filter.ts'

interface Props {
  filter: ResolutionFilter
  /** C.E., the latest first. */
  years: readonly number[]
  onChange(filter: ResolutionFilter): void
}

export function FilterFields({ filter, years, onChange }: Props) {
  const { t } = useTranslation(['resolutions', 'meetings'])
  const filtering = filter.year !== null || filter.verb !== null || filter.duty !== null || filter.text !== ''
  return (
    <search className={styles.filter}>
      <TextInput
        className={styles.text}
        label={t('find')}
        placeholder={t('findHint')}
        maxLength={200}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <NativeSelect
        size="md"
        label={t('year')}
        value={filter.year ?? ''}
        onChange={(event) => onChange({ ...filter, year: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
        data={[{ value: '', label: t('everyYear') }, ...years.map((year) => ({ value: String(year), label: String(numberYear(year)) }))]}
      />
      <NativeSelect
        size="md"
        label={t('verb')}
        value={filter.verb ?? ''}
        onChange={(event) => onChange({ ...filter, verb: verbSchema.safeParse(event.currentTarget.value).data ?? null })}
        data={[{ value: '', label: t('everyVerb') }, ...verbSchema.options.map((verb) => ({ value: verb, label: t(`meetings:verb.${verb}`) }))]}
      />
      <NativeSelect
        size="md"
        className={styles.duty}
        label={t('duty')}
        value={filter.duty ?? ''}
        onChange={(event) => onChange({ ...filter, duty: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
        data={[{ value: '', label: t('everyDuty') }, ...DUTIES.map((number) => ({ value: String(number), label: `${t('meetings:agenda.dutyTag', { number })} ${t(`meetings:duty.d${number}`)}` }))]}
      />
      {filtering && (
        <Button variant="default" size="md" onClick={() => onChange(NO_FILTER)}>
          {t('clear')}
        </Button>
      )}
    </search>
  )
}
