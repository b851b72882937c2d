import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showDone } from '../../../components/toasts.tsx'

export interface Movable {
  id: string
  /** As it is read out. */
  name: string
}

export interface Mover {
  /** One place up or down; nothing at the ends of the list. */
  move(id: string, by: -1 | 1): void
  isFirst(id: string): boolean
  isLast(id: string): boolean
}

/** @param fieldId where the focus goes when the pressed button has come to an end of the list */
export function useMover(rows: readonly Movable[], pending: boolean, fieldId: (id: string) => string, send: (ids: string[], moved: () => void) => void): Mover {
  const { t } = useTranslation('words')
  return {
    isFirst: (id) => rows[0]?.id === id,
    isLast: (id) => rows.at(-1)?.id === id,
    move: (id, by) => {
      const from = rows.findIndex((row) => row.id === id)
      const to = from + by
      if (to < 0 || to >= rows.length || pending) return
      const focused = document.activeElement?.id ?? ''
      const ids = rows.map((row) => row.id)
      ids.splice(to, 0, ...ids.splice(from, 1))
      // A row that moves loses the focus; whoever moves it goes on moving it.
      send(ids, () => {
        showDone(t('moved', { name: rows[from]?.name, position: to + 1 }))
        requestAnimationFrame(() => {
          const button = document.getElementById(focused)
          const there = button instanceof HTMLButtonElement && button.disabled ? null : button
          ;(there ?? document.getElementById(fieldId(id)))?.focus()
        })
      })
    },
  }
}

/** The two arrows of a row. */
export function MoveTools({ id, name, mover }: Movable & { mover: Mover }) {
  const { t } = useTranslation('words')
  return (
    <>
      <ActionIcon id={`up-${id}`} variant="subtle" size="lg" disabled={mover.isFirst(id)} aria-label={t('up', { name })} onClick={() => mover.move(id, -1)}>
        <IconArrowUp size="1.125rem" stroke={1.5} />
      </ActionIcon>
      <ActionIcon id={`down-${id}`} variant="subtle" size="lg" disabled={mover.isLast(id)} aria-label={t('down', { name })} onClick={() => mover.move(id, 1)}>
        <IconArrowDown size="1.125rem" stroke={1.5} />
      </ActionIcon>
    </>
  )
}
