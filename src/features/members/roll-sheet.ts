import type { TFunction } from 'i18next'
import type { Sheet } from '../../../electron/contract/papers.ts'
import type { RollEntry } from '../../../electron/contract/members.ts'
import type { MemberWords } from './words.ts'

/** The roll as a table: what the list shows, and what a secretary keeps beside it. Never the national ID. */
export function rollSheet(entries: readonly RollEntry[], title: string, words: MemberWords, t: TFunction<'members'>): Sheet {
  return {
    title,
    columns: [
      { heading: t('sheet.number'), kind: 'number' },
      { heading: t('fields.title'), kind: 'text' },
      { heading: t('fields.givenName'), kind: 'text' },
      { heading: t('fields.familyName'), kind: 'text' },
      { heading: t('columns.post'), kind: 'text' },
      { heading: t('fields.capacity'), kind: 'text' },
      { heading: t('fields.organisation'), kind: 'text' },
      { heading: t('fields.houseNo'), kind: 'text' },
      { heading: t('fields.moo'), kind: 'number' },
      { heading: t('fields.address'), kind: 'text' },
      { heading: t('fields.phone'), kind: 'text' },
      { heading: t('fields.startedOn'), kind: 'date' },
      { heading: t('fields.dueEndOn'), kind: 'date' },
      { heading: t('fields.endedOn'), kind: 'date' },
      { heading: t('columns.state'), kind: 'text' },
    ],
    rows: entries.map(({ person, membership, posts, organisationName, state }, at) => [
      at + 1, person.title, person.givenName, person.familyName, posts.map(words.post).join(', '), t(`capacity.${membership.capacity}`),
      organisationName, person.houseNo, person.moo, person.address, person.phone,
      membership.startedOn, membership.dueEndOn, membership.endedOn, t(`state.${state}`),
    ]),
  }
}
