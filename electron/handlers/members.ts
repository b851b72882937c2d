import { AppError } from '../contract/errors.ts'
import type { MembershipInput, PersonInput, PersonPage, Post, PostInput } from '../contract/members.ts'
import { maskNationalId } from '../domain/national-id.ts'
import { termEnd } from '../domain/term.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as memberQueries from '../store/queries/members.ts'
import { MEMBERSHIPS, PEOPLE, POSTS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'
import { rollAsOf } from './roll-as-of.ts'

function personPage({ council }: CouncilContext, id: string): PersonPage {
  const found = memberQueries.personRecords(council.store.db, id)
  if (!found) throw new AppError('NOT_FOUND', { id })
  const names = new Map(memberQueries.organisations(council.store.db).map((one) => [one.id, one.name]))
  return {
    person: { ...found.person, nationalId: maskNationalId(found.person.nationalId) },
    memberships: found.memberships.map((one) => ({ ...one, organisationName: names.get(one.organisationId ?? '') ?? null })),
    posts: found.posts,
  }
}

/** Rule 12: the same national ID twice is stopped. */
function refuseTakenId(writer: Writer, nationalId: string, personId: string | null): void {
  const holder = nationalId ? memberQueries.personByNationalId(writer.db, nationalId) : null
  if (holder && holder.id !== personId) throw new AppError('NATIONAL_ID_TAKEN', { id: holder.id, name: `${holder.givenName} ${holder.familyName}` })
}

/** Posts with one seat; a council may have several deputies and posts of its own. */
const SINGLE_SEAT = new Set<PostInput['post']>(['chair', 'secretary', 'treasurer'])

const overlaps = (a: { startedOn: string; endedOn: string | null }, b: { startedOn: string; endedOn: string | null }): boolean =>
  a.startedOn <= (b.endedOn ?? '9999') && b.startedOn <= (a.endedOn ?? '9999')

function addPost(writer: Writer, personId: string, post: PostInput): Post {
  if (SINGLE_SEAT.has(post.post)) {
    const { posts } = memberQueries.memberRecords(writer.db)
    const other = posts.find((one) => one.post === post.post && overlaps(one, post))
    if (other) throw new AppError('POST_TAKEN', { personId: other.personId, startedOn: other.startedOn })
  }
  return writer.insert(POSTS, { ...post, personId })
}

/** A person with a first term and perhaps a post: used by the form and by the import desk alike. */
export function addMember(
  writer: Writer,
  input: { person: PersonInput; membership: MembershipInput; post: PostInput | null; importId: string | null },
): string {
  refuseTakenId(writer, input.person.nationalId, null)
  const { termYears } = councilQueries.settings(writer.db).values
  const { id } = writer.insert(PEOPLE, input.person)
  writer.insert(MEMBERSHIPS, {
    ...input.membership,
    personId: id,
    dueEndOn: input.membership.dueEndOn ?? termEnd(input.membership.startedOn, termYears),
    endedOn: null,
    endReason: '',
    importId: input.importId,
  })
  if (input.post) addPost(writer, id, input.post)
  return id
}

export const members = {
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

  'members.endMembership': ({ endedOn, endReason, ...ref }, context) =>
    write(context, (writer) => {
      const membership = writer.current(MEMBERSHIPS, ref)
      if (endedOn < membership.startedOn) throw new AppError('DATE_IMPOSSIBLE', { date: endedOn, after: membership.startedOn })
      for (const post of memberQueries.personRecords(writer.db, membership.personId)?.posts ?? []) {
        if (post.endedOn === null) writer.update(POSTS, post, { endedOn: endedOn < post.startedOn ? post.startedOn : endedOn })
      }
      return writer.update(MEMBERSHIPS, ref, { endedOn, endReason })
    }),

  'members.addPost': ({ personId, post }, context) =>
    write(context, (writer) => {
      if (!memberQueries.personRecords(writer.db, personId)) throw new AppError('NOT_FOUND', { id: personId })
      return addPost(writer, personId, post)
    }),

  'members.endPost': ({ endedOn, ...ref }, context) =>
    write(context, (writer) => {
      const post = writer.current(POSTS, ref)
      if (endedOn < post.startedOn) throw new AppError('DATE_IMPOSSIBLE', { date: endedOn, after: post.startedOn })
      return writer.update(POSTS, ref, { endedOn })
    }),

  'members.organisations': (_input, { council }) => memberQueries.organisations(council.store.db),
} satisfies HandlersOf<'members'>
