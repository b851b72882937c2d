import type { CouncilKind } from '../../../electron/contract/councils.ts'
import type { PassphrasePair } from '../../components/new-passphrase.tsx'

/** What the newcomer has typed so far. */
export interface Answers {
  provinceCode: string | null
  amphoeCode: string | null
  /** MANY: the council spans several. */
  tambonCode: string | null
  /** Null until typed: then the name suggested from the tambon stands. */
  name: string | null
  kind: CouncilKind
  registrationNo: string
  registeredOn: string | null
  displayName: string
  passphrase: PassphrasePair
}

/** The choice "several tambon" among the tambon. */
export const MANY = 'many'

const NOTHING: Answers = {
  provinceCode: null,
  amphoeCode: null,
  tambonCode: null,
  name: null,
  kind: 'tambon',
  registrationNo: '',
  registeredOn: null,
  displayName: '',
  passphrase: { typed: '', again: '' },
}

/** Kept outside of the pages, so that neither Back nor a look at another page loses what was typed. */
let answers = NOTHING
const listeners = new Set<() => void>()

export const answersStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): Answers => answers,
  change(part: Partial<Answers>): void {
    answers = { ...answers, ...part }
    for (const listener of listeners) listener()
  },
  /** After the council was made: the passphrase above all must not stay in memory. */
  forget(): void {
    answers = NOTHING
    for (const listener of listeners) listener()
  },
}
