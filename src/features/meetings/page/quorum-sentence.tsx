import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AttendanceBook } from '../people/attendance-book.ts'
import { useQuorum } from '../people/use-book.ts'
import styles from './meeting.module.css'

/** The quorum as a sum in words, from the core's numbers: always in sight while the minutes are written. */
export function QuorumSentence({ book }: { book: AttendanceBook }) {
  const { inOffice, required, present, met, numerator, denominator } = useQuorum(book)
  const { t } = useTranslation('meetings')
  const half = numerator * 2 === denominator
  const share = half ? t('quorum.half') : t('quorum.share', { numerator, denominator })
  const Icon = met ? IconCircleCheck : IconAlertTriangle
  return (
    <p className={styles.quorum} data-met={met} role="status" aria-label={t('quorum.label')}>
      <Icon size="1.25rem" stroke={1.5} aria-hidden />
      {inOffice === 0 ? (
        <span>{t('quorum.nobody')}</span>
      ) : (
        <span>
          {t('quorum.label')}: {t('quorum.sum', { inOffice, share, required, present })}{' '}
          <strong>{met ? t('quorum.met') : t('quorum.notMet', { missing: required - present })}</strong>
        </span>
      )}
    </p>
  )
}
