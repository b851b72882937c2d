import type { ImageShare, TextImage } from '../../../../../electron/contract/text/index.ts'
import { call } from '../../../../api/client.ts'
import { refresh } from '../../../../api/query-client.ts'
import { stageFile } from '../../../../api/stage-file.ts'
import { askAboutKind, type KindAnswer, type KindQuestion } from '../../../../components/attachments/ask-about-kind.tsx'
import { keepFile } from '../../../../components/attachments/keep-file.ts'
import { measurePhoto, shrinkPhoto, type PhotoSize } from '../../../../components/attachments/shrink-photo.ts'
import type { Owner } from '../../../../components/attachments/use-attach.ts'

export interface KeptPicture {
  image: TextImage
  /** In dots: of the file as it came, and as it is kept. */
  before: PhotoSize
  after: PhotoSize
}

const ownerOf = (agendaItemId: string): Owner => ({ ownerKind: 'agendaItem', ownerId: agendaItemId })

/** Keeps a file of another kind with an agenda item. @returns false when it was left on purpose. @throws ApiError */
export async function keepOther(agendaItemId: string, file: File): Promise<boolean> {
  const ask = async (question: KindQuestion): Promise<KindAnswer> => (await askAboutKind(question, 0)).answer
  const kept = await keepFile(ownerOf(agendaItemId), file, { onPercent: () => undefined, ask })
  await refresh(['files.list', 'audit'])
  return kept
}

/**
 * Keeps a picture for the text: always drawn anew, so that it prints in PDF and Word and tells no place it was taken at.
 * @returns null for what cannot be drawn. @throws ApiError
 */
export async function keepPicture(agendaItemId: string, file: File): Promise<KeptPicture | null> {
  const before = await measurePhoto(file)
  const drawn = before && (await shrinkPhoto(file))
  if (!drawn) return null
  const stem = stemOf(file.name)
  const named = new File([drawn.blob], `${stem}.${drawn.blob.type === 'image/png' ? 'png' : 'jpg'}`, { type: drawn.blob.type })
  const stageId = await stageFile(named)
  const { id, contentSha256 } = await call('files.attach', { ...ownerOf(agendaItemId), stageId, mediaType: named.type })
  await refresh(['files.list', 'audit'])
  return { image: { attachmentId: id, contentSha256, alt: stem, share: shareFor(drawn) }, before, after: drawn }
}

export const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '')

/** Dots that a picture needs for 1/2 and all of the text's 16 cm to print well: at 100 an inch. */
const HALF_DOTS = 320
const FULL_DOTS = 640

/** No wider than it prints well, and no upright one over a whole page. */
export function shareFor({ width, height }: PhotoSize): ImageShare {
  if (width < HALF_DOTS) return 'third'
  return width < FULL_DOTS || height > width ? 'half' : 'full'
}
