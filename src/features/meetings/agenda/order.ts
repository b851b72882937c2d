import type { AgendaItem } from '../../../../electron/contract/meetings.ts'

/** Where things stand in the agenda. Items come in printing order: 1, 2, 4, 4.1, 4.2, 5. Positions count from 1. */

type Placed = Pick<AgendaItem, 'id' | 'parentId'>

function siblingsOf<I extends Placed>(items: readonly I[], item: Placed): I[] {
  return items.filter((one) => one.parentId === item.parentId)
}

/** Levels from the top: 1 for item 4, 3 for item 4.2.1. */
export function levelOf({ label }: Pick<AgendaItem, 'label'>): number {
  return label.split('.').length
}

/** The main item, then those under it, down to the item itself: what it stands under. */
export function pathTo<I extends Placed>(items: readonly I[], id: string | undefined): I[] {
  const item = items.find((one) => one.id === id)
  return item === undefined ? [] : [...(item.parentId === null ? [] : pathTo(items, item.parentId)), item]
}

/** The position after moving one place among the siblings; null at either end, or when there is no such item. */
export function positionAfterStep(items: readonly Placed[], id: string, by: -1 | 1): number | null {
  const item = items.find((one) => one.id === id)
  if (item === undefined) return null
  const siblings = siblingsOf(items, item)
  const place = siblings.findIndex((one) => one.id === id) + by
  return place < 0 || place >= siblings.length ? null : place + 1
}

/**
 * The position after dropping `dragged` before or after `target`.
 * @returns null where nothing would change, or where the two are no siblings: an item keeps its parent
 */
export function positionAfterDrop(items: readonly Placed[], dragged: string, target: string, edge: 'before' | 'after'): number | null {
  const item = items.find((one) => one.id === dragged)
  const goal = items.find((one) => one.id === target)
  if (item === undefined || goal === undefined || item === goal || item.parentId !== goal.parentId) return null
  const siblings = siblingsOf(items, item)
  const others = siblings.filter((one) => one !== item)
  const place = others.indexOf(goal) + (edge === 'after' ? 1 : 0)
  return place === siblings.indexOf(item) ? null : place + 1
}

/** The item to go on with when `id` is gone: the one after it, or else the one before. */
export function neighbourOf<I extends Placed>(items: readonly I[], id: string): I | null {
  const place = items.findIndex((one) => one.id === id)
  return items[place + 1] ?? items[place - 1] ?? null
}
