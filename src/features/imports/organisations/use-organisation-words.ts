import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganisationChange } from '../../../../electron/contract/organisation-import.ts'
import { formatPhone } from '../../../../electron/contract/text/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { mooText } from '../../organisations/organisation-view.ts'
import { useDeskWords } from '../use-desk-words.ts'
import type { Ask } from './organisation-desk.ts'

const ANY = '…'
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

export interface OrganisationWords {
  field(name: string): string
  ask(ask: Ask): string
  /** A kind of doubt, whatever the cell says. */
  kind(ask: Ask): string
  change(change: OrganisationChange): string
}

/** The desk's facts about organisations in the page's language. */
export function useOrganisationWords(): OrganisationWords {
  const { t } = useTranslation(['imports', 'organisations'])
  const format = useFormat()
  const words = useDeskWords()
  return useMemo(() => {
    const shown = ({ field }: OrganisationChange, value: OrganisationChange['after']): string => {
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t('act.empty')
      if (Array.isArray(value)) return mooText(value)
      if (field === 'kind') return t(`organisations:kind.${value as 'local'}`)
      if (field === 'phone') return formatPhone(String(value))
      if (typeof value === 'number') return format.number(value)
      return ISO_DATE.test(value) ? format.date(value) : value
    }
    return {
      field: words.field,
      ask: (ask) => {
        switch (ask.kind) {
          case 'flag':
            return words.flag(ask.flag)
          case 'same_organisation': {
            const { by, organisation } = ask.here
            return t(by === 'name' ? 'org.same' : 'org.sameNumber', { name: organisation.name, number: organisation.registrationNo || t('act.none'), moo: mooText(organisation.moo) || t('act.none') })
          }
          case 'standing':
            return t('org.standing', { raw: ask.raw })
          case 'twice':
            return t('org.twice', { row: ask.row })
        }
      },
      kind: (ask) => {
        if (ask.kind === 'flag') return words.kind(ask)
        if (ask.kind === 'same_organisation') return t('org.same', { name: ANY, number: ANY, moo: ANY })
        return ask.kind === 'standing' ? t('org.standing', { raw: ANY }) : t('org.twice', { row: ANY })
      },
      change: (change) =>
        change.fills && change.field !== 'note'
          ? t('update.fill', { field: words.field(change.field), after: shown(change, change.after) })
          : t('update.change', { field: words.field(change.field), before: shown(change, change.before), after: shown(change, change.after) }),
    }
  }, [t, format, words])
}
