import { withEnding } from '../../../electron/contract/files.ts'
import { ApiError } from '../../api/api-error.ts'
import { call } from '../../api/client.ts'
import { stageFile } from '../../api/stage-file.ts'
import type { KindAnswer, KindQuestion } from './ask-about-kind.tsx'
import type { Owner } from './use-attach.ts'

interface Hooks {
  onPercent(percent: number): void
  ask(question: KindQuestion): Promise<KindAnswer>
}

/**
 * Hands one file to the core and keeps it with a record.
 * @returns false when it was left on purpose, because it is not what its name says
 * @throws ApiError whatever refuses it
 */
export async function keepFile(owner: Owner, file: File, { onPercent, ask }: Hooks): Promise<boolean> {
  const stageId = await stageFile(file, (done, total) => onPercent(Math.floor((done / total) * 100)))
  const input = { ...owner, stageId, mediaType: file.type }
  try {
    await call('files.attach', input)
    return true
  } catch (cause) {
    const question = cause instanceof ApiError ? questionOf(cause, file.name) : null
    if (question === null) throw cause
    const answer = await ask(question)
    if (answer === 'leave') await call('files.discard', { stageId })
    else if (answer === 'rename' && question.right !== null) await call('files.attach', { ...input, name: withEnding(file.name, question.right) })
    else await call('files.attach', { ...input, asItIs: true })
    return answer !== 'leave'
  }
}

function questionOf({ code, details }: ApiError, name: string): KindQuestion | null {
  if (code !== 'FILE_KIND_DIFFERS') return null
  const { ending, says, is, right } = details
  return { name, ending: String(ending), says: String(says), is: String(is), right: typeof right === 'string' ? right : null }
}
