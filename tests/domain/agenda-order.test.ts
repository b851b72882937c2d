import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPrintingOrder, type PlacedItem } from '../../electron/domain/agenda-order.ts'

const item = (id: string, parentId: string | null = null): PlacedItem => ({ id, parentId })
const labels = (rows: PlacedItem[]) => inPrintingOrder(rows).map(({ id, label }) => `${label} ${id}`)

describe('labels of the agenda', () => {
  it('go three levels down and come in printing order', () => {
    const rows = [item('chair'), item('adopt'), item('market', 'adopt'), item('canal', 'adopt'), item('weir', 'canal'), item('gate', 'canal'), item('other')]
    expect(labels(rows)).toEqual(['1 chair', '2 adopt', '2.1 market', '2.2 canal', '2.2.1 weir', '2.2.2 gate', '3 other'])
  })

  it('follow the order of siblings alone, however the rows of other parents lie between them', () => {
    const trees = fc.array(fc.nat(), { maxLength: 30 }).map((picks) =>
      picks.reduce<PlacedItem[]>((rows, pick, at) => [...rows, item(String(at), rows.length === 0 || pick % 3 === 0 ? null : (rows[pick % rows.length]?.id ?? null))], []))
    fc.assert(fc.property(trees, (rows) => {
      const made = inPrintingOrder(rows)
      expect(made).toHaveLength(rows.length)
      expect(new Set(made.map(({ label }) => label)).size).toBe(rows.length)
      const labelOf = new Map(made.map(({ id, label }) => [id, label]))
      for (const row of rows) {
        const place = rows.filter((one) => one.parentId === row.parentId).indexOf(row) + 1
        expect(labelOf.get(row.id)).toBe(row.parentId === null ? String(place) : `${labelOf.get(row.parentId)}.${place}`)
      }
    }))
  })
})
