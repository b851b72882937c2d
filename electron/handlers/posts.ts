import { AppError } from '../contract/errors.ts'
import type { Post, PostInput } from '../contract/members.ts'
import * as memberQueries from '../store/queries/members.ts'
import { POSTS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type HandlersOf } from './context.ts'

/** Posts with one seat; a council may have several deputies and posts of its own. */
export const SINGLE_SEAT = new Set<PostInput['post']>(['chair', 'secretary', 'treasurer'])

interface Span {
  startedOn: string
  endedOn: string | null
}

/** Whether two spans of days, each with its last day or open, share a day. */
export const overlaps = (a: Span, b: Span): boolean => a.startedOn <= (b.endedOn ?? '9999') && b.startedOn <= (a.endedOn ?? '9999')

/** @throws AppError DATE_IMPOSSIBLE when the last day lies before the first. */
export function requireOrder(startedOn: string, lastDay: string | null): void {
  if (lastDay !== null && lastDay < startedOn) throw new AppError('DATE_IMPOSSIBLE', { date: lastDay, after: startedOn })
}

/** @throws AppError POST_TAKEN when somebody holds the only seat on one of these days. `except`: the post being corrected. */
export function requireFreeSeat(writer: Writer, post: PostInput, except: string | null): void {
  if (!SINGLE_SEAT.has(post.post)) return
  const { posts } = memberQueries.memberRecords(writer.db)
  const other = posts.find((one) => one.id !== except && one.post === post.post && overlaps(one, post))
  if (other) throw new AppError('POST_TAKEN', { personId: other.personId, startedOn: other.startedOn })
}

/** A post for somebody on record. @throws AppError POST_TAKEN, DATE_IMPOSSIBLE */
export function addPost(writer: Writer, personId: string, post: PostInput): Post {
  requireOrder(post.startedOn, post.endedOn)
  requireFreeSeat(writer, post, null)
  return writer.insert(POSTS, { ...post, personId })
}

/** Brings a removed post back, if its seat is still free. @throws AppError POST_TAKEN, NOTHING_TO_UNDO */
export function restorePost(writer: Writer, id: string): void {
  requireFreeSeat(writer, writer.restore(POSTS, id), id)
}

export const posts = {
  'members.addPost': ({ personId, post }, context) =>
    write(context, (writer) => {
      if (!memberQueries.personRecords(writer.db, personId)) throw new AppError('NOT_FOUND', { id: personId })
      return addPost(writer, personId, post)
    }),

  'members.endPost': ({ endedOn, ...ref }, context) =>
    write(context, (writer) => {
      requireOrder(writer.current(POSTS, ref).startedOn, endedOn)
      return writer.update(POSTS, ref, { endedOn })
    }),

  'members.correctPost': ({ post, ...ref }, context) =>
    write(context, (writer) => {
      requireOrder(post.startedOn, post.endedOn)
      requireFreeSeat(writer, post, ref.id)
      return writer.update(POSTS, ref, post)
    }),

  'members.removePost': (ref, context) => {
    write(context, (writer) => writer.remove(POSTS, ref))
    return {}
  },

  'members.restorePost': ({ id }, context) => {
    write(context, (writer) => restorePost(writer, id))
    return {}
  },
} satisfies Pick<HandlersOf<'members'>, 'members.addPost' | 'members.endPost' | 'members.correctPost' | 'members.removePost' | 'members.restorePost'>
