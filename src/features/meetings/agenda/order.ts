import { AGENDA_LEVELS, type AgendaItem } from '../../../../electron/contract/meetings.ts'

/** Where things stand in the agenda. Items come in printing order: 1, 2, 4, 4.1, 4.2, 5. Positions count from 1. */

type Placed = Pick<AgendaItem, 'id' | 'parentId' | 'kind'>

/** Where an item goes: a position among those under `parentId`, or among the main items. */
export interface Place {
  parentId: string | null
  position: number
}

function childrenOf<I extends Placed>(items: readonly I[], parentId: string | null): I[] {
  return items.filter((one) => one.parentId === parentId)
}

/** Levels from the top: 1 for item 4, 3 for item 4.2.1. */
export function levelOf({ label }: Pick<AgendaItem, 'label'>): number {
  return label.split('.').length
}

/** The main item, then those under it, down to the item itself: what it stands under. */
export function pathTo<I extends Pick<AgendaItem, 'id' | 'parentId'>>(items: readonly I[], id: string | null | undefined): I[] {
  const item = items.find((one) => one.id === id)
  return item === undefined ? [] : [...(item.parentId === null ? [] : pathTo(items, item.parentId)), item]
}

/** Levels that an item needs: 1 without sub-items. */
function depthOf(items: readonly Placed[], id: string): number {
  return 1 + Math.max(0, ...childrenOf(items, id).map((child) => depthOf(items, child.id)))
}

/** Whether an item may come under another one: the standard items stay main items, nothing comes under itself, three levels are all. */
function mayComeUnder(items: readonly Placed[], item: Placed, parentId: string | null): boolean {
  if (item.parentId === parentId) return true
  const above = pathTo(items, parentId)
  return item.kind === 'own' && !above.includes(item) && above.length + depthOf(items, item.id) <= AGENDA_LEVELS
}

/** One place among the siblings; null at either end, or when there is no such item. */
export function placeAfterStep(items: readonly Placed[], id: string, by: -1 | 1): Place | null {
  const item = items.find((one) => one.id === id)
  if (item === undefined) return null
  const siblings = childrenOf(items, item.parentId)
  const place = siblings.indexOf(item) + by
  return place < 0 || place >= siblings.length ? null : { parentId: item.parentId, position: place + 1 }
}

/** Last under the sibling before it; null where there is none or it may not. */
export function placeUnderSibling(items: readonly Placed[], id: string): Place | null {
  const item = items.find((one) => one.id === id)
  if (item === undefined) return null
  const siblings = childrenOf(items, item.parentId)
  const above = siblings[siblings.indexOf(item) - 1]
  if (above === undefined || !mayComeUnder(items, item, above.id)) return null
  return { parentId: above.id, position: childrenOf(items, above.id).length + 1 }
}

/** Right after what it stands under; null for a main item. */
export function placeOutside(items: readonly Placed[], id: string): Place | null {
  const [parent, item] = pathTo(items, id).slice(-2)
  if (parent === undefined || item === undefined) return null
  return { parentId: parent.parentId, position: childrenOf(items, parent.parentId).indexOf(parent) + 2 }
}

/**
 * Where `dragged` goes when dropped before or after `target`: beside it, under the same item.
 * @returns null where nothing would change, or where it may not come
 */
export function placeAfterDrop(items: readonly Placed[], dragged: string, target: string, edge: 'before' | 'after'): Place | null {
  const item = items.find((one) => one.id === dragged)
  const goal = items.find((one) => one.id === target)
  if (item === undefined || goal === undefined || item === goal || !mayComeUnder(items, item, goal.parentId)) return null
  const siblings = childrenOf(items, goal.parentId)
  const others = siblings.filter((one) => one !== item)
  const place = others.indexOf(goal) + (edge === 'after' ? 1 : 0)
  return place === siblings.indexOf(item) ? null : { parentId: goal.parentId, position: place + 1 }
}

/** The item to go on with when `id` is gone: the one after it, or else the one before. */
export function neighbourOf<I extends Pick<Placed, 'id'>>(items: readonly I[], id: string): I | null {
  const place = items.findIndex((one) => one.id === id)
  return items[place + 1] ?? items[place - 1] ?? null
}
