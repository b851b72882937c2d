import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Movement } from '../../../../electron/contract/holding.ts'
import type { AttendanceEntry, AttendanceStatus } from '../../../../electron/contract/meetings.ts'
import { MovementLine } from './movement-line.tsx'
import styles from './people.module.css'
import type { MovementCommands } from './use-movements.ts'

interface Props {
  entry: AttendanceEntry
  /** Of this person, in the order of their times. */
  movements: readonly Movement[]
  commands: MovementCommands
  /** Whether the line with the times is shown. */
  open: boolean
  /** Null closes it. */
  onOpen(personId: string | null): void
  /** Whether Tab stops here: on one row of the list only. */
  tabbable: boolean
  readOnly: boolean
  onMark(personId: string, status: AttendanceStatus | null): void
  onRemark(personId: string, remark: string): void
  onLeaveRemark(): void
}

const STATUSES: readonly AttendanceStatus[] = ['present', 'absent', 'leave', 'substitute']

/**
 * One member: ticked for present, chosen from the list for anything else. The browser's own fields, because there may
 * be hundreds of rows and each must answer at once.
 */
export const AttendanceRow = memo(function AttendanceRow({ entry, movements, commands, open, onOpen, tabbable, readOnly, onMark, onRemark, onLeaveRemark }: Props) {
  const { t } = useTranslation('meetings')
  const { personId, name, postLabel, organisationName, status } = entry
  const about = [postLabel, organisationName ?? ''].filter(Boolean).join(' · ')
  const tabIndex = tabbable ? 0 : -1
  const asksWhy = status === 'absent' || status === 'leave' || status === 'substitute' || open
  const box = useRef<HTMLInputElement>(null)
  return (
    <li className={styles.row} data-row={personId} data-status={status ?? 'none'}>
      <label className={styles.who}>
        {!readOnly && (
          <input
            ref={box}
            type="checkbox"
            className={styles.box}
            data-person={personId}
            aria-label={name}
            checked={status === 'present'}
            tabIndex={tabIndex}
            onChange={(event) => onMark(personId, event.currentTarget.checked ? 'present' : null)}
          />
        )}
        <span className={styles.name}>{name}</span>
        {about !== '' && (
          <span className={styles.post} title={about}>
            {about}
          </span>
        )}
      </label>
      {readOnly ? (
        <span className={styles.status}>{t(`people.status.${status ?? 'none'}`)}</span>
      ) : (
        <select
          className={styles.status}
          aria-label={t('people.statusOf', { name })}
          value={status ?? 'none'}
          tabIndex={tabIndex}
          onChange={(event) => onMark(personId, STATUSES.find((one) => one === event.currentTarget.value) ?? null)}
        >
          <option value="none">{t('people.status.none')}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {t(`people.status.${one}`)}
            </option>
          ))}
        </select>
      )}
      {(movements.length > 0 || (!readOnly && status === 'present')) && !open && (
        <Times name={name} movements={movements} tabIndex={tabIndex} onOpen={readOnly ? null : () => onOpen(personId)} />
      )}
      {open && (
        <MovementLine
          entry={entry}
          movements={movements}
          commands={commands}
          onClose={() => {
            box.current?.focus()
            onOpen(null)
          }}
        />
      )}
      {asksWhy && (!readOnly || entry.remark !== '') && (
        <Remark entry={entry} readOnly={readOnly} tabIndex={tabIndex} onRemark={onRemark} onLeaveRemark={onLeaveRemark} />
      )}
    </li>
  )
})

interface TimesProps {
  name: string
  movements: readonly Movement[]
  tabIndex: number
  onOpen: (() => void) | null
}

/** "มา 10.15 น. · กลับ 11.00 น."; pressed, the times can be changed. */
function Times({ name, movements, tabIndex, onOpen }: TimesProps) {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const words = movements.map(({ kind, at }) => t(`people.${kind}At`, { time: format.clock(at) })).join(' · ')
  if (onOpen === null) return <span className={styles.times}>{words}</span>
  return (
    <button type="button" className={styles.times} data-none={words === '' || undefined} tabIndex={tabIndex} onClick={onOpen}>
      {words === '' ? t('people.movements') : words} <span className="visually-hidden">{name}</span>
    </button>
  )
}

type RemarkProps = Pick<Props, 'entry' | 'readOnly' | 'onRemark' | 'onLeaveRemark'> & { tabIndex: number }

/** Why somebody is away, or who came instead. */
function Remark({ entry: { personId, name, status, remark }, readOnly, tabIndex, onRemark, onLeaveRemark }: RemarkProps) {
  const { t } = useTranslation('meetings')
  const [text, setText] = useState(remark)
  const [known, setKnown] = useState(remark)
  if (known !== remark) {
    setKnown(remark)
    setText(remark)
  }
  if (readOnly) return <span className={styles.remark}>{remark}</span>
  const instead = status === 'substitute'
  return (
    <input
      className={styles.remark}
      aria-label={t(instead ? 'people.substituteOf' : 'people.reasonOf', { name })}
      placeholder={t(instead ? 'people.substitute' : 'people.reason')}
      maxLength={300}
      value={text}
      tabIndex={tabIndex}
      onChange={(event) => {
        setText(event.currentTarget.value)
        setKnown(event.currentTarget.value)
        onRemark(personId, event.currentTarget.value)
      }}
      onBlur={onLeaveRemark}
    />
  )
}
