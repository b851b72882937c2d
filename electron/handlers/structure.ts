import type Database from 'better-sqlite3'
import type { PostName, RollEntry } from '../contract/members.ts'
import type { StructurePage } from '../contract/structure.ts'
import { compareThai, expertShare, fullName } from '../contract/text/index.ts'
import { postRank, postTitle } from '../domain/posts.ts'
import { organisationSeats, villageSeats } from '../domain/seats.ts'
import * as councilQueries from '../store/queries/council.ts'
import type { HandlersOf } from './context.ts'
import { organisationsAsOf } from './organisations.ts'
import { rollAsOf } from './roll-as-of.ts'

/** Officers that members choose from among themselves (Act); a council's own posts may stay empty. */
const NAMED: readonly PostName[] = ['chair', 'vice_chair', 'secretary', 'treasurer']

function postsOf(entries: readonly RollEntry[]): StructurePage['posts'] {
  return entries
    .flatMap(({ person, membership: { capacity }, organisationName, state, posts }) =>
      posts.map((post) => ({ post, personId: person.id, name: fullName(person), capacity, organisationName, state })))
    .sort((a, b) => postRank([a.post]) - postRank([b.post]) || compareThai(postTitle(a.post), postTitle(b.post)))
}

/** The council's structure as of a date: what its page shows and its papers print. */
export function structureAsOf(db: Database.Database, on: string): StructurePage {
  const { entries } = rollAsOf(db, on)
  const { expertNumerator: numerator, expertDenominator: denominator } = councilQueries.settings(db).values
  const held = postsOf(entries)
  const organisations = organisationSeats(organisationsAsOf(db, on))
  const of = (capacity: 'delegate' | 'expert') => entries.filter(({ membership }) => membership.capacity === capacity)
  const [delegates, experts] = [of('delegate'), of('expert')]
  const counted = (capacity: 'delegate' | 'expert', all: readonly RollEntry[]) => ({ capacity, count: all.length, acting: all.filter(({ state }) => state === 'acting').length })
  return {
    on,
    posts: held,
    vacantPosts: entries.length === 0 ? [] : NAMED.filter((name) => held.every(({ post }) => post.post !== name)),
    members: [counted('delegate', delegates), counted('expert', experts)],
    expertShare: { ...expertShare({ delegates: delegates.length, experts: experts.length }, { numerator, denominator }), numerator, denominator },
    organisations,
    villages: villageSeats(organisations),
    withoutOrganisation: delegates.filter(({ membership }) => membership.organisationId === null).length,
  }
}

export const structure = {
  'structure.get': ({ on }, { council }) => structureAsOf(council.store.db, on),
} satisfies HandlersOf<'structure'>
