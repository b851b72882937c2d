import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, neighbourOf, pathTo, placeAfterDrop, placeAfterStep, placeOutside, placeUnderSibling } from '../../../../src/features/meetings/agenda/order.ts'

const agenda = [
  { id: 'a', parentId: null, kind: 'own' as const },
  { id: 'b', parentId: null, kind: 'own' as const },
  { id: 'b1', parentId: 'b', kind: 'own' as const },
  { id: 'b2', parentId: 'b', kind: 'own' as const },
  { id: 'b3', parentId: 'b', kind: 'own' as const },
  { id: 'c', parentId: null, kind: 'own' as const },
]

describe('where an item stands', () => {
  it('has so many levels and the items above it', () => {
    expect(['4', '4.2', '4.2.1'].map((label) => levelOf({ label }))).toEqual([1, 2, 3])
    expect(pathTo(deep, 'b1x').map(({ id }) => id)).toEqual(['b', 'b1', 'b1x'])
    expect(pathTo(deep, 'gone')).toEqual([])
    expect(pathTo(deep, undefined)).toEqual([])
  })
})

const deep = [...agenda.slice(0, 3), { id: 'b1x', parentId: 'b1', kind: 'own' as const }, ...agenda.slice(3)]

describe('moving an agenda item by keyboard', () => {
  it('goes one place among its siblings', () => {
    expect(placeAfterStep(agenda, 'b', 1)).toEqual({ parentId: null, position: 3 })
    expect(placeAfterStep(agenda, 'b2', -1)).toEqual({ parentId: 'b', position: 1 })
    expect(placeAfterStep(agenda, 'b1', -1)).toBeNull()
    expect(placeAfterStep(agenda, 'c', 1)).toBeNull()
    expect(placeAfterStep(agenda, 'gone', 1)).toBeNull()
  })

  it('goes under the one before it, last there, and out again right behind it', () => {
    expect(placeUnderSibling(agenda, 'c')).toEqual({ parentId: 'b', position: 4 })
    expect(placeUnderSibling(agenda, 'b2')).toEqual({ parentId: 'b1', position: 1 })
    expect(placeUnderSibling(agenda, 'b1')).toBeNull()
    expect(placeOutside(agenda, 'b2')).toEqual({ parentId: null, position: 3 })
    expect(placeOutside(deep, 'b1x')).toEqual({ parentId: 'b', position: 2 })
    expect(placeOutside(agenda, 'b')).toBeNull()
  })

  it('takes what stands under it along, down to the third level and no further', () => {
    expect(placeUnderSibling(deep, 'b')).toBeNull()
    expect(placeUnderSibling(agenda, 'b')).toEqual({ parentId: 'a', position: 1 })
  })

  it('leaves the standard items where they are named on every agenda', () => {
    expect(placeUnderSibling([{ id: 'a', parentId: null, kind: 'own' }, { id: 'b', parentId: null, kind: 'matters_arising' }], 'b')).toBeNull()
  })
})

describe('moving an agenda item by dragging', () => {
  it('lands before or after the item under the pointer, under what that stands under', () => {
    expect(placeAfterDrop(agenda, 'b3', 'b1', 'before')).toEqual({ parentId: 'b', position: 1 })
    expect(placeAfterDrop(agenda, 'b1', 'b3', 'after')).toEqual({ parentId: 'b', position: 3 })
    expect(placeAfterDrop(agenda, 'c', 'a', 'after')).toEqual({ parentId: null, position: 2 })
    expect(placeAfterDrop(agenda, 'b1', 'c', 'before')).toEqual({ parentId: null, position: 3 })
    expect(placeAfterDrop(agenda, 'c', 'b2', 'before')).toEqual({ parentId: 'b', position: 2 })
  })

  it('does nothing where nothing would change, where it would come under itself, or too deep', () => {
    expect(placeAfterDrop(agenda, 'b1', 'b2', 'before')).toBeNull()
    expect(placeAfterDrop(agenda, 'b1', 'b1', 'after')).toBeNull()
    expect(placeAfterDrop(agenda, 'b', 'b1', 'before')).toBeNull()
    expect(placeAfterDrop(deep, 'b1', 'b1x', 'after')).toBeNull()
    expect(placeAfterDrop([...deep, { id: 'd', parentId: null, kind: 'own' }, { id: 'd1', parentId: 'd', kind: 'own' }], 'd', 'b1x', 'after')).toBeNull()
  })

  it('puts the item right beside its goal, whatever is dropped where', () => {
    const siblings = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(siblings, fc.nat(), fc.nat(), fc.constantFrom('before' as const, 'after' as const), (ids, from, to, edge) => {
        const dragged = ids[from % ids.length] as string
        const target = ids[to % ids.length] as string
        const place = placeAfterDrop(ids.map((id) => ({ id, parentId: null, kind: 'own' })), dragged, target, edge)
        if (place === null) return
        // As the core moves it: taken out, then put in at that position.
        const after = ids.filter((id) => id !== dragged).toSpliced(place.position - 1, 0, dragged)
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
