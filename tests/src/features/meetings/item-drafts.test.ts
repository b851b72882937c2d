import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../../../src/api/api-error.ts'
import { ItemDrafts, type ItemText } from '../../../../src/features/meetings/page/item-drafts.ts'
import { PLAIN_ITEM, type AgendaItem } from '../../../../electron/contract/meetings.ts'
import type { RichTextNode } from '../../../../electron/contract/shapes.ts'

const body = (text: string): RichTextNode => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
const item = (id: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id, revision: 1, createdAt: '', updatedAt: '', meetingId: 'm', parentId: null, position: 1, label: '1', kind: 'own', title: 'เรื่อง', body: body(''), ...PLAIN_ITEM, ...more,
})

function coreWith(...items: AgendaItem[]) {
  const kept = new Map(items.map((one) => [one.id, one]))
  const find = (id: string) => {
    const there = kept.get(id)
    if (!there) throw new ApiError('NOT_FOUND')
    return there
  }
  const change = (id: string, more: Partial<AgendaItem>) => {
    const changed = { ...find(id), ...more, revision: find(id).revision + 1 }
    kept.set(id, changed)
    return changed
  }
  const drafts = new ItemDrafts({
    async save({ id, revision }, text: ItemText) {
      await Promise.resolve()
      if (find(id).revision !== revision) throw new ApiError('CHANGED_MEANWHILE')
      return change(id, text)
    },
    load: (id) => Promise.resolve(find(id)),
    onSaved: () => undefined,
  })
  return { kept, change, drafts }
}

beforeEach(() => void vi.useFakeTimers())

describe('the texts of a meeting', () => {
  it('are one draft for each item, however often it is shown', async () => {
    const first = item('a')
    const { drafts } = coreWith(first)
    drafts.of(first).set({ title: 'เรื่อง', body: body('พิมพ์ค้างไว้') })
    // Shown again with what the page last heard, which is older.
    expect(drafts.of(first).value.body).toEqual(body('พิมพ์ค้างไว้'))
    await drafts.flush()
    expect(drafts.unsaved).toBe(false)
  })

  it('are saved over a move of the item made meanwhile: its text was not touched', async () => {
    const { kept, change, drafts } = coreWith(item('a'))
    const draft = drafts.of(item('a'))
    draft.set({ title: 'เรื่อง', body: body('ใหม่') })
    change('a', { position: 2 })
    await drafts.flush()
    expect(kept.get('a')).toMatchObject({ position: 2, body: body('ใหม่') })
    expect(draft.state.is).toBe('clean')
  })

  it('stop for a person to decide when the text itself was changed elsewhere', async () => {
    const { kept, change, drafts } = coreWith(item('a'))
    const draft = drafts.of(item('a'))
    draft.set({ title: 'เรื่อง', body: body('ของฉัน') })
    change('a', { body: body('ของเขา') })
    await drafts.flush()
    expect(draft.state.is).toBe('conflict')
    expect(kept.get('a')?.body).toEqual(body('ของเขา'))
    await draft.keepMine()
    expect(kept.get('a')?.body).toEqual(body('ของฉัน'))
  })

  it('take news from the core unless something newer was typed', async () => {
    const { change, drafts } = coreWith(item('a'), item('b'))
    const a = drafts.of(item('a'))
    const b = drafts.of(item('b'))
    a.set({ title: 'พิมพ์อยู่', body: body('') })
    drafts.offer([change('a', { title: 'จากที่อื่น' }), change('b', { title: 'จากที่อื่น' })])
    expect([a.value.title, b.value.title]).toEqual(['พิมพ์อยู่', 'จากที่อื่น'])
    await drafts.flush()
    expect(a.state.is).toBe('conflict')
  })
})
