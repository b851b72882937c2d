import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../electron/contract/minutes.ts'
import { useFormat } from '../../i18n/format.ts'

/** What differs in words: the names of fields and values are those of the log. */
export function useDifferenceWords(): { what(difference: Difference): string; value(value: string | null): string } {
  const { t } = useTranslation('minutes')
  const format = useFormat()
  const { t: ta, i18n } = useTranslation('audit')
  const known = (key: string) => i18n.exists(key, { ns: 'audit' })
  const field = (name: string) => {
    if (i18n.exists(`check.field.${name}`, { ns: 'minutes' })) return t(`check.field.${name}` as 'check.field.order')
    return known(`fields.${name}`) ? ta(`fields.${name}` as 'fields.place') : name
  }
  return {
    what: ({ part, field: name, which }) => [t(`check.part.${part}`), which, name === '' ? '' : field(name)].filter((word) => word !== '').join(' · '),
    value: (value) => {
      if (value === null) return t('check.nothing')
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value)
      return /^[a-z_]+$/.test(value) && known(`values.${value}`) ? ta(`values.${value}` as 'values.draft') : value
    },
  }
}
