import { AppError } from '../contract/errors.ts'
import type { CallName } from '../contract/index.ts'
import { find, type RecordFields, type Table } from '../store/table.ts'
import type { Writer } from '../store/writer.ts'
import { write, type CouncilContext, type Handlers } from './context.ts'

/** Nouns of the contract whose calls were made by recordCalls. */
type Noun = { [C in CallName]: C extends `${infer Before}.restore` ? (`${Before}.add` extends CallName ? (`${Before}.save` extends CallName ? Before : never) : never) : never }[CallName]
type RecordHandlers<N extends Noun> = Pick<Handlers, `${N}.add` | `${N}.save` | `${N}.remove` | `${N}.restore`>

type Values<R extends RecordFields> = Omit<R, keyof RecordFields>
interface Rules<R extends RecordFields> {
  /** Fields that name other records, which must be there; null is let through. */
  names?: Partial<Record<keyof R & string, Table<never>>>
  /** Throws an AppError where the values cannot stand, beside what is there. `before` is null for a new record. */
  check?: (writer: Writer, values: Values<R>, before: R | null) => void
  /** Follows in the same transaction; `record` is null when it was removed. */
  after?: (writer: Writer, record: R | null, before: R | null) => void
  /** Throws an AppError where the record may not go. */
  mayGo?: (writer: Writer, record: R) => void
}

/** The four handlers of one kind of record, each one transaction. @throws AppError NOT_FOUND, CHANGED_MEANWHILE, and what the rules throw */
export function recordHandlers<const N extends Noun, R extends RecordFields>(noun: N, table: Table<R>, rules: Rules<R> = {}): RecordHandlers<N> {
  const require = (writer: Writer, values: Values<R>, before: R | null): void => {
    for (const [field, named] of Object.entries(rules.names ?? {}) as [keyof Values<R> & string, Table<never>][]) {
      const id = values[field] as string | null
      if (id !== null && find(writer.db, named, id) === null) throw new AppError('NOT_FOUND', { table: named.name, id })
    }
    rules.check?.(writer, values, before)
  }
  const handlers = {
    [`${noun}.add`]: (values: Values<R>, context: CouncilContext) =>
      write(context, (writer) => {
        require(writer, values, null)
        const record = writer.insert(table, values)
        rules.after?.(writer, record, null)
        return record
      }),
    [`${noun}.save`]: ({ values, ...ref }: { id: string; revision: number; values: Values<R> }, context: CouncilContext) =>
      write(context, (writer) => {
        const before = writer.current(table, ref)
        require(writer, values, before)
        const record = writer.update(table, ref, values as Partial<Values<R>>)
        rules.after?.(writer, record, before)
        return record
      }),
    [`${noun}.remove`]: (ref: { id: string; revision: number }, context: CouncilContext) => {
      write(context, (writer) => {
        const before = writer.current(table, ref)
        rules.mayGo?.(writer, before)
        writer.remove(table, ref)
        rules.after?.(writer, null, before)
      })
      return {}
    },
    [`${noun}.restore`]: ({ id }: { id: string }, context: CouncilContext) => {
      write(context, (writer) => {
        const record = writer.restore(table, id)
        require(writer, record, record)
        rules.after?.(writer, record, null)
      })
      return {}
    },
  }
  return handlers as unknown as RecordHandlers<N>
}
