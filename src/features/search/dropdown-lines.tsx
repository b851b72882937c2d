import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../electron/contract/search.ts'
import { addressOf } from './address.ts'
import { Marked } from './marked.tsx'
import { searchAddress } from './search-address.ts'
import styles from './search-box.module.css'
import type { FindAnswer } from './use-found.ts'
import type { OwnSearches } from './use-own.ts'
import { usePlace } from './use-place.ts'

/** A line under the box, to be chosen by the arrows. */
export interface Line {
  id: string
  address: string
  /** Whether opening it is the end of a search, and not the beginning of another. */
  found: boolean
  content: ReactNode
}

export interface LineGroup {
  heading: string
  lines: Line[]
}

/** What was found, by kind, as the answer has it; or what may have been meant. */
export function useFoundLines(answer: FindAnswer | null): LineGroup[] {
  const { t } = useTranslation('finding')
  const instead = answer?.instead ?? null
  return [
    ...(answer?.groups ?? []).map(({ kind, hits }): LineGroup => ({
      heading: t(`kind.${kind}`),
      lines: hits.map((hit) => ({ id: `${hit.kind}-${hit.id}`, address: addressOf(hit), found: true, content: <FoundLine hit={hit} /> })),
    })),
    ...(instead === null ? [] : [{ heading: t('none.instead'), lines: [{ id: 'instead', address: searchAddress(instead), found: false, content: instead }] }]),
  ]
}

function FoundLine({ hit }: { hit: Hit }) {
  const { t } = useTranslation('finding')
  const { where, when } = usePlace()(hit)
  return (
    <>
      <span className={styles.line}>
        <span className={styles.title}>
          <Marked text={hit.title} marks={hit.titleMarks} />
        </span>
        <span className={styles.place}>
          <span className={styles.where}>{hit.byNationalId ? t('byNationalId') : where}</span>
          <span>{when}</span>
        </span>
      </span>
      {hit.snippet !== '' && (
        <span className={styles.snippet}>
          <Marked text={hit.snippet} marks={hit.marks} />
        </span>
      )}
    </>
  )
}

/** What this user saved and asked before: for a box with nothing in it. */
export function useOwnLines({ recent, saved }: OwnSearches): LineGroup[] {
  const { t } = useTranslation('finding')
  const groups: LineGroup[] = [
    { heading: t('own.recent'), lines: recent.map((text, place) => ({ id: `recent-${place}`, address: searchAddress(text), found: false, content: <span className={styles.title}>{text}</span> })) },
    { heading: t('own.saved'), lines: saved.map(({ id, name, text, filters }) => ({ id: `saved-${id}`, address: searchAddress(text, filters), found: false, content: <span className={styles.title}>{name}</span> })) },
  ]
  return groups.filter(({ lines }) => lines.length > 0)
}
