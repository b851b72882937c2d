import { contract, type CallName } from '../contract/index.ts'
import { AppError, type Envelope } from '../contract/errors.ts'
import { GUEST_COMMANDS } from '../contract/guests.ts'
import type { Handlers, Runtime } from '../handlers/context.ts'
import { contextFor, meaningOf, turnToWrite } from '../handlers/context.ts'

export type Dispatch = (name: unknown, input: unknown) => Promise<Envelope<unknown>>

/**
 * The one path of every call, whichever door it came through:
 * look up, validate, authorise, run, map errors.
 */
export function createDispatch(handlers: Handlers, runtime: Runtime): Dispatch {
  return async (name, input) => {
    const traceId = runtime.ports.newId()
    try {
      return { ok: true, value: await run(handlers, runtime, name, input) }
    } catch (error) {
      const known = asAppError(error, runtime)
      remember(runtime, name, known.code, traceId)
      if (known.code === 'UNEXPECTED') runtime.ports.log.error(traceId, error)
      return { ok: false, error: { code: known.code, details: known.details, traceId } }
    }
  }
}

const REMEMBERED = 50

function remember({ recentErrors, ports }: Runtime, name: unknown, code: AppError['code'], traceId: string): void {
  if (!recentErrors || code === 'UNKNOWN_CALL') return
  recentErrors.push({ at: ports.clock.now(), call: String(name), code, traceId })
  if (recentErrors.length > REMEMBERED) recentErrors.shift()
}

async function run(handlers: Handlers, runtime: Runtime, name: unknown, input: unknown): Promise<unknown> {
  if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
    throw new AppError('UNKNOWN_CALL', { name: String(name).slice(0, 100) })
  }
  const callName = name as CallName
  const operation = contract[callName]
  const { workspace } = runtime
  // What writes to the open council waits for a job that does; meanwhile it may have been locked.
  if (operation.kind === 'command' && operation.allow !== 'anyone') while (workspace.open?.writing) await turnToWrite(workspace.open)
  authorise(callName, runtime)
  const parsed = operation.input.safeParse(input ?? {})
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'))
    throw new AppError('INPUT_INVALID', { fields: [...new Set(fields)] })
  }
  const handler = handlers[callName] as (input: unknown, context: unknown) => unknown
  const answer = await handler(parsed.data, contextFor(callName, runtime))
  if (operation.kind === 'command') runtime.afterCommand?.()
  return answer
}

/** Roles are checked here and nowhere else, for every call. */
function authorise(name: CallName, runtime: Runtime): void {
  const { allow, kind } = contract[name]
  const open = runtime.workspace.open
  if (open?.guest && kind === 'command' && !GUEST_COMMANDS.has(name)) throw new AppError('GUEST_READ_ONLY', { fileName: open.guest.fileName })
  if (allow === 'anyone') return
  if (!open) throw new AppError('NOT_UNLOCKED')
  if (!(allow as readonly string[]).includes(open.user.role)) throw new AppError('NOT_ALLOWED', { role: open.user.role })
}

function asAppError(error: unknown, runtime: Runtime): AppError {
  const known = meaningOf(error)
  if (known) return known
  // A lock that came while the call was under way closed the store beneath it.
  if (!runtime.workspace.open && error instanceof TypeError && /connection is not open/.test(error.message)) {
    return new AppError('NOT_UNLOCKED')
  }
  return new AppError('UNEXPECTED')
}
