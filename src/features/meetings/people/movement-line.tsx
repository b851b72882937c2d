import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { TimeInput } from '../../../components/time-input.tsx'
import type { Movement } from '../../../../electron/contract/holding.ts'
import type { AttendanceEntry } from '../../../../electron/contract/meetings.ts'
import styles from './people.module.css'
import type { MovementCommands } from './use-movements.ts'

interface Props {
  entry: AttendanceEntry
  movements: readonly Movement[]
  commands: MovementCommands
  /** Esc: back to the row. */
  onClose(): void
}

const KINDS: readonly Movement['kind'][] = ['arrived', 'left']

/** When somebody came, left and came back: each time can be changed, or emptied to take it away; the last two add. */
export function MovementLine({ entry, movements, commands, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const line = useRef<HTMLDivElement>(null)
  const written = movements.length
  useEffect(() => {
    // A field that wrote its time down makes room for an empty one, and takes the focus with it: on to the last.
    if (line.current?.contains(document.activeElement) === true) return
    const fields = line.current?.querySelectorAll('input')
    fields?.[written === 0 ? 0 : fields.length - 1]?.focus()
  }, [written])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <div ref={line} className={styles.movements} role="group" aria-label={t('people.movementsOf', { name: entry.name })} onKeyDown={onKeyDown}>
      {movements.map((movement) => (
        <TimeInput key={movement.id} label={t(`people.${movement.kind}`)} value={movement.at} onChange={(at) => void commands.change(movement, at)} />
      ))}
      {KINDS.map((kind) => (
        <TimeInput
          key={`${kind} ${movements.filter((one) => one.kind === kind).length}`}
          label={movements.length === 0 ? t(`people.${kind}`) : t(`people.${kind}Again`)}
          value={null}
          onChange={(at) => at !== null && void commands.add(entry, kind, at)}
        />
      ))}
    </div>
  )
}
