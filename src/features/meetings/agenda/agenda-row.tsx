import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../../electron/contract/meetings.ts'
import styles from './agenda.module.css'
import { levelOf } from './order.ts'

export type DropEdge = 'before' | 'after'

interface Props {
  item: AgendaItem
  /** As typed, saved or not. */
  title: string
  unsaved: boolean
  resolutionCount: number
  selected: boolean
  tabbable: boolean
  readOnly: boolean
  onSelect(): void
  onDragStart(): void
  onDragEnd(): void
  canDrop(edge: DropEdge): boolean
  onDrop(edge: DropEdge): void
}

function edgeUnder(event: DragEvent<HTMLElement>): DropEdge {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'before' : 'after'
}

/** One item of the agenda. The browser's own dragging: what it cannot do, the keyboard can. */
export function AgendaRow({ item, title, unsaved, resolutionCount, selected, tabbable, readOnly, onSelect, onDragStart, onDragEnd, canDrop, onDrop }: Props) {
  const { t } = useTranslation('meetings')
  const [over, setOver] = useState<DropEdge | null>(null)
  return (
    <li
      className={styles.item}
      data-level={levelOf(item)}
      data-over={over ?? undefined}
      draggable={!readOnly}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', `${item.label} ${title}`)
        onDragStart()
      }}
      onDragEnd={onDragEnd}
      onDragOver={(event) => {
        const edge = edgeUnder(event)
        if (!canDrop(edge)) return setOver(null)
        event.preventDefault()
        setOver(edge)
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(null)
        onDrop(edgeUnder(event))
      }}
    >
      <button
        type="button"
        className={styles.row}
        data-item={item.id}
        aria-current={selected ? 'true' : undefined}
        tabIndex={tabbable ? 0 : -1}
        onClick={onSelect}
        onKeyDown={(event) => {
          // Pressed by keydown: by the time of keyup the focus is in the text, and Enter would be typed there.
          if (event.key !== 'Enter' || event.ctrlKey) return
          event.preventDefault()
          onSelect()
        }}
      >
        <span className={styles.label}>{item.label}</span>
        <span className={styles.title}>
          {title === '' ? <span className={styles.untitled}>{t('agenda.untitled')}</span> : title}
          {resolutionCount > 0 && <span className={styles.note}>{t('agenda.resolutions', { count: resolutionCount })}</span>}
          {unsaved && <span className={styles.unsaved}>{t('agenda.unsaved')}</span>}
        </span>
      </button>
    </li>
  )
}
