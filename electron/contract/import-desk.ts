import { z } from 'zod'
import { command, query, WRITERS } from './define.ts'
import { importChoices, rollPreview } from './imports.ts'
import { id, isoDate, jobId } from './shapes.ts'
import { capacity } from './members.ts'

/** The import desk: a staged file is read and shown, and nothing is written before "นำเข้า". */

/** A row whose person the council already has. */
export const alreadyHere = z.object({ key: z.string(), personId: id, by: z.enum(['national_id', 'name']) })

export const imports = {
  'imports.preview': query(
    WRITERS,
    z.object({ jobId, stageId: id, choices: importChoices }),
    z.object({ preview: rollPreview, here: z.array(alreadyHere) }),
  ),
  /** One batch in one transaction: the rows named by `keys`, read again from the same staged file. */
  'imports.commit': command(
    WRITERS,
    z.object({
      jobId,
      stageId: id,
      choices: importChoices,
      keys: z.array(z.string()).min(1).max(20_000),
      /** For rows that do not say themselves when their term began, and as what. */
      startedOn: isoDate,
      capacity,
    }),
    z.object({ importId: id, added: z.int(), organisationsAdded: z.int() }),
  ),
} as const

export type AlreadyHere = z.infer<typeof alreadyHere>
