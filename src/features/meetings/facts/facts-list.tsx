import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Meeting } from '../../../../electron/contract/meetings.ts'
import { useMeetingName } from '../meeting-name.ts'
import styles from './facts.module.css'

/** The facts for whoever may not change them. */
export function FactsList({ meeting, committeeName }: { meeting: Meeting; committeeName: string }) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const name = useMeetingName()
  const clock = (time: string | null) => (time === null ? '' : format.clock(time))
  const facts = [
    [t('title'), name({ ...meeting, committeeName })],
    [t('facts.date'), format.date(meeting.heldOn, 'weekday')],
    [t('facts.startsAt'), clock(meeting.startsAt)],
    ...(meeting.begunAt === null ? [] : [[t('facts.begunAt'), clock(meeting.begunAt)] as const]),
    [t('facts.endsAt'), clock(meeting.endsAt)],
    [t('facts.place'), meeting.place],
    [t('facts.recorder'), meeting.recorder],
    [t('facts.checker'), meeting.checker],
  ] as const
  return (
    <dl className={styles.list}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact === '' ? t('facts.notSet') : fact}</dd>
        </div>
      ))}
    </dl>
  )
}
