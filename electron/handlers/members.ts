import { AppError } from '../contract/errors.ts'
import type { MembershipInput, PersonInput, PersonPage, PostInput } from '../contract/members.ts'
import { maskNationalId } from '../domain/national-id.ts'
import * as memberQueries from '../store/queries/members.ts'
import { find } from '../store/table.ts'
import { MEMBERSHIPS, PEOPLE, POSTS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'
import { addFirstMembership, memberships } from './memberships.ts'
import { addPost, posts, restorePost } from './posts.ts'
import { rollAsOf } from './roll-as-of.ts'
import { termEntry, vacatedTerms } from './term-entries.ts'

function personPage({ council }: CouncilContext, id: string): PersonPage {
  const found = memberQueries.personRecords(council.store.db, id)
  if (!found) throw new AppError('NOT_FOUND', { id })
  return {
    person: { ...found.person, nationalId: maskNationalId(found.person.nationalId) },
    memberships: found.memberships.map((one) => termEntry(council.store.db, one)),
    posts: found.posts,
  }
}

/** Rule 12: the same national ID twice is stopped. */
export function refuseTakenId(writer: Writer, nationalId: string, personId: string | null): void {
  const holder = nationalId ? memberQueries.personByNationalId(writer.db, nationalId) : null
  if (holder && holder.id !== personId) throw new AppError('NATIONAL_ID_TAKEN', { id: holder.id, name: `${holder.givenName} ${holder.familyName}` })
}

/** A person with a first term and perhaps a post: used by the form and by the import desk alike. */
export function addMember(
  writer: Writer,
  input: { person: PersonInput; membership: MembershipInput; post: PostInput | null; importId: string | null },
): string {
  refuseTakenId(writer, input.person.nationalId, null)
  const { id } = writer.insert(PEOPLE, { ...input.person, erasedAt: null })
  addFirstMembership(writer, id, input.membership, input.importId)
  if (input.post) addPost(writer, id, input.post)
  return id
}

export const members = {
  ...memberships,
  ...posts,

  'members.roll': ({ on, includeEnded }, { council }) => rollAsOf(council.store.db, on, includeEnded),

  'members.get': ({ id }, context) => personPage(context, id),

  'members.showNationalId': ({ id }, context) =>
    write(context, (writer) => {
      const found = memberQueries.personRecords(writer.db, id)
      if (!found) throw new AppError('NOT_FOUND', { id })
      writer.note('people', id, { nationalId: 'shown' })
      return { nationalId: found.person.nationalId }
    }),

  'members.add': (input, context) => ({ id: write(context, (writer) => addMember(writer, { ...input, importId: null })) }),

  'members.savePerson': ({ id, revision, person }, context) => {
    write(context, (writer) => {
      const { nationalId, ...rest } = person
      if (nationalId !== undefined) refuseTakenId(writer, nationalId, id)
      writer.update(PEOPLE, { id, revision }, nationalId === undefined ? rest : { ...rest, nationalId })
    })
    return personPage(context, id)
  },

  'members.remove': (ref, context) => {
    write(context, (writer) => {
      const person = writer.current(PEOPLE, ref)
      if (memberQueries.metInOffice(writer.db, person.id)) throw new AppError('STILL_USED', { id: person.id })
      const records = memberQueries.personRecords(writer.db, person.id)
      // The person first: what goes along is told from earlier removals by its later time.
      writer.remove(PEOPLE, ref)
      for (const membership of records?.memberships ?? []) writer.remove(MEMBERSHIPS, membership)
      for (const post of records?.posts ?? []) writer.remove(POSTS, post)
    })
    return {}
  },

  'members.restore': ({ id }, context) => {
    write(context, (writer) => {
      if (find(writer.db, PEOPLE, id, true)?.erasedAt) throw new AppError('PERSON_ERASED', { id })
      const removed = memberQueries.removedWith(writer.db, id)
      refuseTakenId(writer, removed.nationalId, id)
      writer.restore(PEOPLE, id)
      for (const membershipId of removed.memberships) writer.restore(MEMBERSHIPS, membershipId)
      for (const postId of removed.posts) restorePost(writer, postId)
    })
    return {}
  },

  'members.vacated': (_input, { council }) => vacatedTerms(council.store.db),

  'members.organisations': (_input, { council }) => memberQueries.organisations(council.store.db),
} satisfies HandlersOf<'members'>
