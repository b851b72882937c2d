import { useSearchParams } from 'react-router'
import type { AgendaItem } from '../../../../electron/contract/meetings.ts'

export const PANES = ['people', 'facts', 'files'] as const
export type Pane = (typeof PANES)[number]

export interface Shown {
  /** The item of the address, or the first; null without any. */
  item: AgendaItem | null
  pane: Pane
  showItem(id: string): void
  showPane(pane: Pane): void
}

/** What the meeting's page shows, kept in the address: reloading, unlocking and going back lead to the same place. */
export function useShown(agenda: readonly AgendaItem[]): Shown {
  const [params, setParams] = useSearchParams()
  const set = (name: string, value: string) =>
    setParams(
      (now) => {
        now.set(name, value)
        return now
      },
      // Drawn before the next key arrives, which is meant for what is shown then.
      { replace: true, preventScrollReset: true, flushSync: true },
    )
  return {
    item: agenda.find((one) => one.id === params.get('item')) ?? agenda[0] ?? null,
    pane: PANES.find((one) => one === params.get('pane')) ?? 'people',
    showItem: (id) => set('item', id),
    showPane: (pane) => set('pane', pane),
  }
}
