import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { delegate } from './letters.ts'
import { done, id, recordRef } from './shapes.ts'

/** s.21(12): members whom the council names, for each calendar year, for the provincial meeting; settings.delegates says how many. */

export const delegateInput = delegate.pick({ year: true, personId: true, namedOn: true, resolutionId: true, note: true })

export const delegateEntry = delegate.extend({
  name: z.string(),
  /** On the day they were named: post, or organisation; '' where the roll of that day does not have them. */
  position: z.string(),
  /** The resolution that named them; null for none, or when it was removed. */
  resolution: z.object({ number: z.int(), year: z.int(), series: z.enum(['year', 'meeting']) }).nullable(),
})

export const delegates = {
  /** Of a calendar year (C.E.), in the order in which they were named. */
  'delegates.list': query(READERS, z.object({ year: z.int() }), z.array(delegateEntry)),
  /** DELEGATE_TWICE in one year, DELEGATE_NOT_IN_OFFICE on the day. */
  'delegates.name': command(WRITERS, delegateInput, delegate),
  'delegates.remove': command(WRITERS, recordRef, done),
  /** DELEGATE_TWICE when the person was named again meanwhile. */
  'delegates.restore': command(WRITERS, z.object({ id }), done),
} as const

export type DelegateEntry = z.infer<typeof delegateEntry>
