import { Anchor } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import styles from './meeting.module.css'
import { beganAt, type Meeting } from '../../../../electron/contract/meetings.ts'

/** When and where, in one line; `onEdit` leads to the fields. */
export function FactsLine({ meeting, onEdit }: { meeting: Meeting; onEdit: (() => void) | null }) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const { heldOn, endsAt, place } = meeting
  const times = [beganAt(meeting), endsAt].filter((time) => time !== null).map((time) => format.clock(time))
  const parts = [format.date(heldOn, 'weekday'), times.join(' – '), place].filter(Boolean)
  return (
    <div className={styles.facts}>
      <span>
        {parts.map((part, at) => (
          <Fragment key={part}>
            {at > 0 && ' · '}
            <span className={part === place ? undefined : styles.together}>{part}</span>
          </Fragment>
        ))}
      </span>
      {onEdit !== null && (
        <Anchor component="button" type="button" inherit onClick={onEdit}>
          {t('facts.edit')}
        </Anchor>
      )}
    </div>
  )
}
