import { z } from 'zod'
import { command, WRITERS, type Operation } from './define.ts'
import { done, id, recordRef } from './shapes.ts'

/** Records that are added, changed, taken out of sight and brought back in one way; who owns them is among their values. */
export type RecordCalls<N extends string, I extends z.ZodType, R extends z.ZodType> = Record<`${N}.add`, Operation<I, R, typeof WRITERS>> &
  Record<`${N}.save`, Operation<z.ZodObject<{ id: typeof id; revision: typeof recordRef.shape.revision; values: I }>, R, typeof WRITERS>> &
  Record<`${N}.remove`, Operation<typeof recordRef, typeof done, typeof WRITERS>> &
  Record<`${N}.restore`, Operation<z.ZodObject<{ id: typeof id }>, typeof done, typeof WRITERS>>

/** `spendings.add`, `.save`, `.remove`, `.restore`. Their handlers come from recordHandlers (handlers/record-handlers.ts). */
export function recordCalls<const N extends string, I extends z.ZodType, R extends z.ZodType>(noun: N, values: I, record: R): RecordCalls<N, I, R> {
  return {
    [`${noun}.add`]: command(WRITERS, values, record),
    [`${noun}.save`]: command(WRITERS, recordRef.extend({ values }), record),
    [`${noun}.remove`]: command(WRITERS, recordRef, done),
    [`${noun}.restore`]: command(WRITERS, z.object({ id }), done),
  } as RecordCalls<N, I, R>
}
