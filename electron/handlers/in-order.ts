import type { Word } from '../contract/words.ts'
import type { IssueSlot } from '../contract/projects.ts'
import type { Table } from '../store/table.ts'
import type { Writer } from '../store/writer.ts'

/** Numbers rows anew, from 1, in the order of `ids`; those that are not named stay behind in the order they had. */
export function inOrder<T extends IssueSlot | Word>(writer: Writer, table: Table<T>, rows: readonly T[], ids: readonly string[]): void {
  const named = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  for (const [at, row] of [...new Set([...named, ...rows])].entries()) {
    if (row.position !== at + 1) writer.update<IssueSlot | Word>(table as Table<IssueSlot | Word>, row, { position: at + 1 })
  }
}
