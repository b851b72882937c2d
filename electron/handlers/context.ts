import type { CallName, CallOutput, Contract, HandledInput } from '../contract/index.ts'
import { AppError, type ErrorCode } from '../contract/errors.ts'
import { errorCodeOf } from '../domain/disk-errors.ts'
import type { Ports } from '../platform/ports.ts'
import { databaseError } from '../store/sealed-database.ts'
import type { Writer } from '../store/writer.ts'
import type { OpenCouncil, Workspace } from './workspace.ts'

/** What lives as long as the process. */
export interface Runtime {
  ports: Ports
  workspace: Workspace
  /** Called when a command has succeeded; must not fail. */
  afterCommand?: () => void
  /** The latest failures, for the diagnostic file: codes and trace ids, never what was typed. */
  recentErrors?: { at: string; call: string; code: ErrorCode; traceId: string }[]
}

export interface AppContext extends Runtime {
  /** The call being served, for the audit log. */
  callName: CallName
}

/** Given to handlers of calls that need a council: it is open and the caller's role was checked. */
export interface CouncilContext extends AppContext {
  council: OpenCouncil
}

type ContextOf<N extends CallName> = Contract[N]['allow'] extends 'anyone' ? AppContext : CouncilContext

export type Handler<N extends CallName> = (
  input: HandledInput<N>,
  context: ContextOf<N>,
) => CallOutput<N> | Promise<CallOutput<N>>

/** One handler for every call of the contract: a missing one does not compile. */
export type Handlers = { [N in CallName]: Handler<N> }

/** The handlers of some nouns: `satisfies HandlersOf<'members' | 'imports'>`. */
export type HandlersOf<Noun extends string> = { [N in CallName as N extends `${Noun}.${string}` ? N : never]: Handler<N> }

export function contextFor(callName: CallName, runtime: Runtime): AppContext | CouncilContext {
  const base = { ...runtime, callName }
  return runtime.workspace.open ? { ...base, council: runtime.workspace.open } : base
}

/** What an error that came through a call means: a damaged database shows itself in whatever query reads its page. */
export function meaningOf(error: unknown): AppError | null {
  const code = errorCodeOf(error)
  const known = code?.startsWith('SQLITE_') ? databaseError(error) : error
  return known instanceof AppError ? known : null
}

/**
 * One transaction on the open council, in the caller's name. Synchronous: never await inside. A handler that has awaited
 * takes writeInTurn. @throws AppError WORK_UNDER_WAY while a job writes: SQLite would wait for it with the window frozen
 */
export function write<T>(context: CouncilContext, body: (writer: Writer) => T): T {
  const { council, ports, callName } = context
  if (council.writing) throw new AppError('WORK_UNDER_WAY')
  return council.store.write(
    { actor: council.user, command: callName, now: ports.clock.now, newId: ports.newId },
    body,
  )
}

/** Resolves once no job writes to this council; two cannot write at once. */
export async function turnToWrite(council: OpenCouncil): Promise<void> {
  while (council.writing) await council.writing
}

/**
 * As write(), for handlers that have awaited: since dispatch let them begin, a job may have begun to write. What they
 * record waits for it. @throws AppError NOT_UNLOCKED when the council was locked meanwhile
 */
export async function writeInTurn<T>(context: CouncilContext, body: (writer: Writer) => T): Promise<T> {
  await turnToWrite(context.council)
  if (!context.council.store.db.open) throw new AppError('NOT_UNLOCKED')
  return write(context, body)
}

/** What a job needs to write to the open council, in the caller's name. */
export interface BookForJob {
  database: string
  databaseKey: Uint8Array
  actor: { id: string; displayName: string }
  /** UTC instant of all that it writes. */
  at: string
}

/**
 * One transaction on the open council by a job, on a connection of its own. Meanwhile the council is read as it was
 * before, and commands that came later wait for their turn (dispatch), as does what earlier ones still have to record (writeInTurn).
 */
export async function writingAside<T>({ council, ports }: CouncilContext, job: (book: BookForJob) => Promise<T>): Promise<T> {
  const { id, displayName } = council.user
  const done = job({ database: council.folder.database, databaseKey: council.keys.databaseKey, actor: { id, displayName }, at: ports.clock.now() })
  const writing = done.then(() => undefined, () => undefined)
  council.writing = writing
  try {
    return await done
  } finally {
    if (council.writing === writing) council.writing = null
  }
}

/** Runs long work under the caller's job id: progress goes out, app.cancelJob stops it. */
export async function withJob<T>(
  context: AppContext,
  jobId: string,
  body: (hooks: { onProgress: (done: number, total: number, phase: string) => void; signal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const { cancellers } = context.workspace
  if (cancellers.has(jobId)) throw new AppError('INPUT_INVALID', { fields: ['jobId'] })
  cancellers.set(jobId, controller)
  try {
    return await body({
      signal: controller.signal,
      onProgress: (done, total, phase) => context.ports.emit('progress', { jobId, done, total, phase }),
    })
  } finally {
    cancellers.delete(jobId)
  }
}
