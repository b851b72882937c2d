import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/client.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { showUndo } from '../../../components/toasts.tsx'
import type { AgendaItem } from '../../../../electron/contract/meetings.ts'
import type { ItemDrafts } from '../page/item-drafts.ts'
import type { Place } from './order.ts'
import { refreshMeeting } from '../page/use-meeting.ts'

export interface AgendaCommands {
  /** @returns the new item, on the page already; undefined when refused, which was told. */
  add(parentId: string | null): Promise<AgendaItem | undefined>
  /** @param placeIn the wanted place in the order as it is when the move's turn comes; null for none */
  move(id: string, placeIn: (agenda: readonly AgendaItem[]) => Place | null): Promise<AgendaItem | undefined>
  /** Offers the item back. @returns whether it is gone */
  remove(item: AgendaItem): Promise<boolean>
}

/** Changing the agenda itself. Commands go one after another: each begins with the order the former one made. */
export function useAgenda(meetingId: string, agenda: readonly AgendaItem[], drafts: ItemDrafts): AgendaCommands {
  const { t } = useTranslation('meetings')
  const { mutateAsync: addItem } = useCommandCall('meetings.addItem')
  const { mutateAsync: moveItem } = useCommandCall('meetings.moveItem')
  const { mutateAsync: removeItem } = useCommandCall('meetings.removeItem')
  const latest = useRef(agenda)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    latest.current = agenda
  }, [agenda])

  /** A refused command was told by its mutation; the next one goes on. */
  function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
    const turn = last.current.then(work).catch(() => undefined)
    last.current = turn
    return turn
  }

  return {
    add: (parentId) => inTurn(() => addItem({ meetingId, parentId, title: '' })),
    move: (id, placeIn) =>
      inTurn(async () => {
        const item = latest.current.find((one) => one.id === id)
        const place = placeIn(latest.current)
        if (item === undefined || place === null) return undefined
        await drafts.flush()
        latest.current = await moveItem({ ...drafts.refOf(item), ...place })
        drafts.offer(latest.current)
        return latest.current.find((one) => one.id === id)
      }),
    remove: async (item) => {
      const gone = await inTurn(async () => {
        await drafts.flush()
        await removeItem(drafts.refOf(item))
        return true
      })
      if (gone !== true) return false
      showUndo(t('agenda.removed', { label: item.label, title: item.title }), async () => {
        await call('meetings.restoreItem', { id: item.id })
        await refreshMeeting()
      })
      return true
    },
  }
}
