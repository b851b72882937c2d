import { endingOf, STAGE_LIMIT_BYTES, withEnding } from '../../../electron/contract/files.ts'
import { askAboutPhotos, type LargePhoto, type PhotoAnswer } from './ask-about-photos.tsx'
import { measurePhoto, PHOTO_LONGEST, shrinkPhoto } from './shrink-photo.ts'

/** From here on it is asked whether a photo is to be made smaller. */
const LARGE_BYTES = 1_000_000

/** What became of the photos that were to be made smaller. */
export interface PhotoOutcome {
  shrunk: number
  /** Bytes of those, before and after. */
  before: number
  after: number
  /** Names of those that were kept as they were, because drawn anew they would have been larger. */
  asTheyWere: string[]
}

/** The large photos of one lot of files, and what was decided about them. */
export class Photos {
  readonly #large: ReadonlySet<File>
  readonly #answer: PhotoAnswer
  readonly #outcome: PhotoOutcome = { shrunk: 0, before: 0, after: 0, asTheyWere: [] }

  private constructor(large: ReadonlySet<File>, answer: PhotoAnswer) {
    this.#large = large
    this.#answer = answer
  }

  /** One question for all of them; none where there is no large photo. */
  static async ask(files: readonly File[]): Promise<Photos> {
    const large: LargePhoto[] = []
    for (const file of files) {
      const size = file.size === 0 || file.size > STAGE_LIMIT_BYTES ? null : await measurePhoto(file)
      if (size !== null && (file.size > LARGE_BYTES || Math.max(size.width, size.height) > PHOTO_LONGEST)) large.push({ file, ...size })
    }
    return new Photos(new Set(large.map(({ file }) => file)), large.length === 0 ? 'keep' : await askAboutPhotos(large))
  }

  leftOut(file: File): boolean {
    return this.#answer === 'leave' && this.#large.has(file)
  }

  /** The file as it is to be kept. */
  async prepared(file: File): Promise<File> {
    return this.#answer === 'shrink' && this.#large.has(file) ? await smaller(file) : file
  }

  /** To be told of every file that was kept, as it was chosen and as it was kept. */
  count(chosen: File, kept: File): void {
    if (this.#answer !== 'shrink' || !this.#large.has(chosen)) return
    if (kept === chosen) {
      this.#outcome.asTheyWere.push(chosen.name)
      return
    }
    this.#outcome.shrunk += 1
    this.#outcome.before += chosen.size
    this.#outcome.after += kept.size
  }

  /** Null where nothing was to be made smaller. */
  get outcome(): PhotoOutcome | null {
    return this.#outcome.shrunk > 0 || this.#outcome.asTheyWere.length > 0 ? this.#outcome : null
  }
}

/** The photo drawn anew, under an ending that fits; the file itself when that wins nothing. */
async function smaller(file: File): Promise<File> {
  const { blob } = (await shrinkPhoto(file)) ?? { blob: file }
  if (blob.size >= file.size) return file
  const endings = blob.type === 'image/png' ? ['png'] : ['jpg', 'jpeg']
  const name = endings.includes(endingOf(file.name)) ? file.name : withEnding(file.name, endings[0] ?? '')
  return new File([blob], name, { type: blob.type })
}
