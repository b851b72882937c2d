import type { Attachment } from '../contract/files.ts'
import type { Activity } from '../contract/project-work.ts'
import { heading, type Block, type Gallery } from './model.ts'

/** Kinds that both PDF and Word print. */
const PRINTED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png'])
/** One row: what a page has room for beside the words. */
const MOST = 4
const HIGHEST_CM = 4.5
const PHASES = { before: 'ก่อนทำ', during: 'ระหว่างทำ', after: 'หลังทำ' } as const

interface Shown {
  file: Attachment
  caption: string
}

/** Before and after of each activity side by side; where no activity has both, what pictures there are. */
export function storyPictures(activities: readonly Activity[], files: readonly Attachment[]): Block[] {
  const pictures = files.filter(({ mediaType }) => PRINTED.has(mediaType))
  const titles = new Map(activities.map(({ id, title }) => [id, title]))
  const captioned = (file: Attachment): Shown => {
    const title = titles.get(file.ownerId) ?? ''
    return { file, caption: [file.phase === null ? '' : PHASES[file.phase], title].filter(Boolean).join(': ') }
  }
  const pairs = activities.flatMap(({ id }) => {
    const own = pictures.filter(({ ownerId }) => ownerId === id)
    const [before, after] = [own.find(({ phase }) => phase === 'before'), own.findLast(({ phase }) => phase === 'after')]
    return before && after ? [before, after] : []
  })
  const others = pictures.filter(({ ownerKind }) => ownerKind === 'activity' || ownerKind === 'project')
  const shown = (pairs.length > 0 ? pairs : others).slice(0, MOST).map(captioned)
  if (shown.length === 0) return []
  const gallery: Gallery = {
    kind: 'gallery', columns: shown.length > 2 ? 4 : 2, highestCm: HIGHEST_CM,
    items: shown.map(({ file, caption }) => ({
      image: { kind: 'image', contentSha256: file.contentSha256, alternative: caption || file.name, share: 'half', keepWithNext: true, file: null },
      caption,
    })),
  }
  return [heading(2, 'ภาพ'), gallery]
}
