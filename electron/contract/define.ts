import type { z } from 'zod'

/** Who may do what on a shared PC. One role per user; checked in dispatch for every call. */
export const ROLES = ['secretary', 'assistant', 'chair', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** `'anyone'`: allowed while no council is open. Otherwise the roles that may call, with a council open. */
export type Allow = 'anyone' | readonly Role[]

export const READERS = ROLES
export const WRITERS = ['secretary', 'assistant'] as const
export const KEEPERS = ['secretary'] as const

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, A extends Allow = Allow> {
  /** A query reads; a command writes (and leaves an audit entry, except for what concerns the program alone). */
  kind: 'query' | 'command'
  allow: A
  input: I
  output: O
}

export function query<const A extends Allow, I extends z.ZodType, O extends z.ZodType>(
  allow: A,
  input: I,
  output: O,
): Operation<I, O, A> {
  return { kind: 'query', allow, input, output }
}

export function command<const A extends Allow, I extends z.ZodType, O extends z.ZodType>(
  allow: A,
  input: I,
  output: O,
): Operation<I, O, A> {
  return { kind: 'command', allow, input, output }
}
