import { useTranslation } from 'react-i18next'
import styles from './search-box.module.css'
import type { FindAnswer } from './use-found.ts'

interface Props {
  /** Null: not yet. */
  answer: FindAnswer | null
  text: string
  /** Whether a part of the book alone was asked. */
  filtered?: boolean
}

/** How a search stands, in one sentence. */
export function State({ answer, text, filtered = false }: Props) {
  const { t } = useTranslation('finding')
  if (answer === null) return <span className={styles.waiting}>{t('searching')}</span>
  if (!answer.asked) return t('none.signsOnly')
  if (answer.total > 0) return t('found', { count: answer.total })
  if (text.trim() === '') return t('none.filteredAlone')
  return t(filtered ? 'none.filtered' : 'none.title', { text: text.trim() })
}
