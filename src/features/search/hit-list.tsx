import { Anchor, Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Hit } from '../../../electron/contract/search.ts'
import { addressOf } from './address.ts'
import { Marked } from './marked.tsx'
import styles from './search-page.module.css'
import { usePlace } from './use-place.ts'

interface Props {
  hits: readonly Hit[]
  onOpen(): void
}

/** Hits of one kind: title, where it stands and when, and the words around. */
export function HitList({ hits, onOpen }: Props) {
  return (
    <ul className={styles.hits}>
      {hits.map((hit) => (
        <HitLine key={hit.id} hit={hit} onOpen={onOpen} />
      ))}
    </ul>
  )
}

const HitLine = memo(function HitLine({ hit, onOpen }: { hit: Hit; onOpen(): void }) {
  const { t } = useTranslation('finding')
  const { where, when } = usePlace()(hit)
  return (
    <li className={styles.hit}>
      <Anchor component={Link} to={addressOf(hit)} fw={500} data-hit onClick={onOpen}>
        <Marked text={hit.title} marks={hit.titleMarks} />
      </Anchor>
      <Text component="span" size="sm" c="dimmed" display="block">
        {[where, when, hit.byNationalId ? t('byNationalId') : ''].filter(Boolean).join(' · ')}
      </Text>
      {hit.snippet !== '' && (
        <Text component="span" size="sm" display="block">
          <Marked text={hit.snippet} marks={hit.marks} />
        </Text>
      )}
    </li>
  )
})
