/** Where an agenda item stands: printing order and the label that follows from it, never written down. */
export interface PlacedItem {
  id: string
  /** Null for a main item. */
  parentId: string | null
}

/**
 * Items in printing order with their labels: 1, 2, 4, 4.1, 4.2, 4.2.1, 5. An item whose parent is not among them has no place.
 * @param rows in order among siblings
 */
export function inPrintingOrder<R extends PlacedItem>(rows: readonly R[]): (R & { label: string })[] {
  const below = Map.groupBy(rows, (row) => row.parentId)
  const walk = (parentId: string | null, prefix: string): (R & { label: string })[] =>
    (below.get(parentId) ?? []).flatMap((row, at) => {
      const label = `${prefix}${at + 1}`
      return [{ ...row, label }, ...walk(row.id, `${label}.`)]
    })
  return walk(null, '')
}
