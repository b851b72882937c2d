import type { TFunction } from 'i18next'
import type { OrganisationEntry } from '../../../electron/contract/organisations.ts'
import type { Sheet } from '../../../electron/contract/papers.ts'

/** Organisations as a table, with their delegates by name. */
export function organisationSheet(entries: readonly OrganisationEntry[], t: TFunction<'organisations'>): Sheet {
  const text = (heading: string) => ({ heading, kind: 'text' as const })
  return {
    title: t('list.caption'),
    columns: [
      text(t('fields.name')), text(t('fields.kind')), text(t('fields.moo')), text(t('fields.registrationNo')), { heading: t('fields.registeredOn'), kind: 'date' },
      text(t('fields.activity')), { heading: t('fields.memberCount'), kind: 'number' }, text(t('fields.leader')), text(t('fields.phone')),
      { heading: t('fields.seats'), kind: 'number' }, text(t('columns.delegates')), text(t('fields.status')), { heading: t('fields.startedOn'), kind: 'date' },
    ],
    rows: entries.map(({ organisation: one, status, statusSince, seats, delegates }) => [
      one.name, t(`kind.${one.kind}`), one.moo.join(', '), one.registrationNo, one.registeredOn, one.activity, one.memberCount, one.leader, one.phone,
      seats, delegates.map(({ name }) => name).join(', '), t(`status.${status}`), statusSince ?? one.registeredOn,
    ]),
  }
}
