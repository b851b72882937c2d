import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, neighbourOf, pathTo, positionAfterDrop, positionAfterStep } from '../../../../src/features/meetings/agenda/order.ts'

const agenda = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: null },
  { id: 'b1', parentId: 'b' },
  { id: 'b2', parentId: 'b' },
  { id: 'b3', parentId: 'b' },
  { id: 'c', parentId: null },
]

describe('where an item stands', () => {
  it('has so many levels and the items above it', () => {
    expect(['4', '4.2', '4.2.1'].map((label) => levelOf({ label }))).toEqual([1, 2, 3])
    const deep = [...agenda, { id: 'b1x', parentId: 'b1' }]
    expect(pathTo(deep, 'b1x').map(({ id }) => id)).toEqual(['b', 'b1', 'b1x'])
    expect(pathTo(deep, 'gone')).toEqual([])
    expect(pathTo(deep, undefined)).toEqual([])
  })
})

describe('moving an agenda item by keyboard', () => {
  it('goes one place among its siblings, never out of its parent', () => {
    expect(positionAfterStep(agenda, 'b', 1)).toBe(3)
    expect(positionAfterStep(agenda, 'b2', -1)).toBe(1)
    expect(positionAfterStep(agenda, 'b1', -1)).toBeNull()
    expect(positionAfterStep(agenda, 'c', 1)).toBeNull()
    expect(positionAfterStep(agenda, 'gone', 1)).toBeNull()
  })
})

describe('moving an agenda item by dragging', () => {
  it('lands before or after the item under the pointer', () => {
    expect(positionAfterDrop(agenda, 'b3', 'b1', 'before')).toBe(1)
    expect(positionAfterDrop(agenda, 'b1', 'b3', 'after')).toBe(3)
    expect(positionAfterDrop(agenda, 'c', 'a', 'after')).toBe(2)
  })

  it('does nothing where nothing would change or the parents differ', () => {
    expect(positionAfterDrop(agenda, 'b1', 'b2', 'before')).toBeNull()
    expect(positionAfterDrop(agenda, 'b1', 'b1', 'after')).toBeNull()
    expect(positionAfterDrop(agenda, 'b1', 'c', 'before')).toBeNull()
  })

  it('puts the item right beside its goal, whatever is dropped where', () => {
    const siblings = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(siblings, fc.nat(), fc.nat(), fc.constantFrom('before' as const, 'after' as const), (ids, from, to, edge) => {
        const dragged = ids[from % ids.length] as string
        const target = ids[to % ids.length] as string
        const position = positionAfterDrop(ids.map((id) => ({ id, parentId: null })), dragged, target, edge)
        if (position === null) return
        // As the core moves it: taken out, then put in at that position.
        const after = ids.filter((id) => id !== dragged).toSpliced(position - 1, 0, dragged)
        expect(after.indexOf(dragged)).toBe(after.indexOf(target) + (edge === 'after' ? 1 : -1))
        expect(after).not.toEqual(ids)
      }),
    )
  })
})

describe('removing an agenda item', () => {
  it('goes on with the next one, or with the one before the last', () => {
    expect(neighbourOf(agenda, 'b1')?.id).toBe('b2')
    expect(neighbourOf(agenda, 'c')?.id).toBe('b3')
    expect(neighbourOf([{ id: 'only', parentId: null }], 'only')).toBeNull()
  })
})
