import { IconAlertTriangle, IconCircleCheck, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { AttendanceBook } from '../people/attendance-book.ts'
import { usePresence, useQuorum } from '../people/use-book.ts'
import styles from './meeting.module.css'

interface Props {
  book: AttendanceBook
  /** Not opened yet: that nobody has come is no news then. */
  planned: boolean
  /** A committee's meeting asks those on it, not the members of the council. */
  ofCommittee: boolean
  actions: ReactNode
}

/** The quorum as a sum in words, from the core's numbers, and when it was lost: always in sight while the minutes are written. */
export function QuorumSentence({ book, planned, ofCommittee, actions }: Props) {
  const { asked, inOffice, required, present, met, numerator, denominator } = useQuorum(book)
  const { t } = useTranslation('meetings')
  const half = numerator * 2 === denominator
  const share = half ? t('quorum.half') : t('quorum.share', { numerator, denominator })
  const waiting = planned && present === 0
  const Icon = !asked || waiting ? IconUsers : met ? IconCircleCheck : IconAlertTriangle
  return (
    <div className={styles.quorum} data-met={waiting ? undefined : met}>
      <Icon size="1.25rem" stroke={1.5} aria-hidden />
      <p className={styles.quorumText} role="status" aria-label={t('quorum.label')}>
        {inOffice === 0 ? (
          t('quorum.nobody')
        ) : asked ? (
          <>
            {t('quorum.label')}: {t(`quorum.${ofCommittee ? 'committee.' : ''}${waiting ? 'asked' : 'sum'}`, { inOffice, share, required, present })}{' '}
            {!waiting && <strong>{met ? t('quorum.met') : t('quorum.notMet', { missing: required - present })}</strong>} <Turns book={book} />
          </>
        ) : (
          t('quorum.notAsked', { present })
        )}
      </p>
      <div className={styles.stage}>{actions}</div>
    </div>
  )
}

/** When the quorum was lost, and reached again. */
function Turns({ book }: { book: AttendanceBook }) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const turns = usePresence(book).filter(({ turned }) => turned)
  return turns.map(({ at, met, present }) => (
    <span key={at} className={styles.turn} data-met={met}>
      {t(met ? 'quorum.reachedAt' : 'quorum.lostAt', { time: format.clock(at ?? ''), present })}
    </span>
  ))
}
