import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Organisation, OrganisationInput } from '../contract/members.ts'
import { organisationKey as key } from '../contract/organisation-import.ts'
import type { OrganisationEntry, OrganisationPage } from '../contract/organisations.ts'
import { compareThai, fullName } from '../contract/text/index.ts'
import { latestFirst, seatsOf, standingOn } from '../domain/organisations.ts'
import { termState } from '../domain/term.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as memberQueries from '../store/queries/members.ts'
import * as organisationQueries from '../store/queries/organisations.ts'
import { find } from '../store/table.ts'
import { ORGANISATIONS, PEOPLE } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'
import { organisationStatuses } from './organisation-statuses.ts'
import { rollAsOf } from './roll-as-of.ts'

/** Every organisation with its standing, seats and delegates as of a date, in dictionary order. */
export function organisationsAsOf(db: Database.Database, on: string): OrganisationEntry[] {
  const { delegatesPerOrganisation } = councilQueries.settings(db).values
  const changes = Map.groupBy(organisationQueries.statuses(db), (one) => one.organisationId)
  const serving = Map.groupBy(rollAsOf(db, on).entries, (one) => one.membership.organisationId)
  return memberQueries
    .organisations(db)
    .map((organisation) => {
      const standing = standingOn(changes.get(organisation.id) ?? [], on)
      const delegates = (serving.get(organisation.id) ?? []).map(({ person, state }) => ({ personId: person.id, name: fullName(person), state }))
      return { organisation, ...standing, seats: seatsOf(organisation, standing.status, delegatesPerOrganisation), delegates }
    })
    .toSorted((a, b) => compareThai(a.organisation.name, b.organisation.name))
}

function organisationPage({ council }: CouncilContext, id: string, on: string): OrganisationPage {
  const { db } = council.store
  const organisation = organisationQueries.organisation(db, id)
  if (!organisation) throw new AppError('NOT_FOUND', { id })
  const statuses = organisationQueries.statusesOf(db, id).toSorted(latestFirst)
  const standing = standingOn(statuses, on)
  const delegates = organisationQueries.termsFor(db, id).flatMap((membership) => {
    const person = find(db, PEOPLE, membership.personId)
    return person ? [{ personId: person.id, name: fullName(person), membership, state: termState(membership, on) }] : []
  })
  return { organisation, ...standing, seats: seatsOf(organisation, standing.status, councilQueries.settings(db).values.delegatesPerOrganisation), statuses, delegates }
}

/** @throws AppError REGISTRATION_NO_TAKEN, or ORGANISATION_SAME_NAME unless it was said to be another one; both tell whose. */
export function refuseTwice(writer: Writer, { name, registrationNo }: OrganisationInput, another: boolean, own: string | null): void {
  const others = memberQueries.organisations(writer.db).filter(({ id }) => id !== own)
  const told = (one: Organisation) => ({ id: one.id, name: one.name, moo: one.moo.map(String) })
  const numbered = key(registrationNo) === '' ? undefined : others.find((one) => key(one.registrationNo) === key(registrationNo))
  if (numbered) throw new AppError('REGISTRATION_NO_TAKEN', { ...told(numbered), registrationNo })
  const named = another ? undefined : others.find((one) => key(one.name) === key(name))
  if (named) throw new AppError('ORGANISATION_SAME_NAME', told(named))
}

/** Villages once each, in number order. */
export const tidied = (input: OrganisationInput): OrganisationInput => ({ ...input, moo: [...new Set(input.moo)].sort((a, b) => a - b) })

export const organisations = {
  'organisations.list': ({ on }, { council }) => ({ on, entries: organisationsAsOf(council.store.db, on) }),

  'organisations.get': ({ id, on }, context) => organisationPage(context, id, on),

  'organisations.add': ({ organisation, another }, context) =>
    write(context, (writer) => {
      refuseTwice(writer, organisation, another, null)
      return { id: writer.insert(ORGANISATIONS, tidied(organisation)).id }
    }),

  'organisations.save': ({ id, revision, organisation, another }, context) =>
    write(context, (writer) => {
      const before = writer.current(ORGANISATIONS, { id, revision })
      // A name that stays as it was is not asked again.
      refuseTwice(writer, organisation, another || key(before.name) === key(organisation.name), id)
      return writer.update(ORGANISATIONS, before, tidied(organisation))
    }),

  'organisations.remove': (ref, context) => {
    write(context, (writer) => {
      const { id, name } = writer.current(ORGANISATIONS, ref)
      if (organisationQueries.termsFor(writer.db, id).length > 0) throw new AppError('STILL_USED', { id, name })
      writer.remove(ORGANISATIONS, ref)
    })
    return {}
  },

  'organisations.restore': ({ id }, context) => {
    write(context, (writer) => refuseTwice(writer, writer.restore(ORGANISATIONS, id), true, id))
    return {}
  },

  ...organisationStatuses,
} satisfies HandlersOf<'organisations'>
