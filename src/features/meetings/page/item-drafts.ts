import { asApiError } from '../../../api/api-error.ts'
import { Autosave } from '../../../components/autosave.ts'
import type { AgendaItem } from '../../../../electron/contract/meetings.ts'

/** What is typed into one agenda item. */
export type ItemText = Pick<AgendaItem, 'title' | 'body'>

export interface ItemDoor {
  /** Saves over `revision`; rejects with CHANGED_MEANWHILE when another was saved. */
  save(ref: { id: string; revision: number }, text: ItemText): Promise<AgendaItem>
  /** The item as it lies in the core; rejects with NOT_FOUND. */
  load(id: string): Promise<AgendaItem>
  /** The core has it. */
  onSaved(item: AgendaItem): void
}

export type ItemDraft = Autosave<ItemText>

const textOf = ({ title, body }: ItemText): ItemText => ({ title, body })
const sameText = (a: ItemText, b: ItemText): boolean => a.title === b.title && JSON.stringify(a.body) === JSON.stringify(b.body)

/**
 * The texts of one meeting while its page is open: one draft for each item, kept when another item is shown, so that
 * going to and fro between items never meets a text older than the one typed. Knows no React.
 */
export class ItemDrafts {
  readonly #drafts = new Map<string, ItemDraft>()
  /** Each item as last known to be in the core. */
  readonly #inCore = new Map<string, AgendaItem>()
  readonly #listeners = new Set<() => void>()
  readonly #door: ItemDoor
  #version = 0

  constructor(door: ItemDoor) {
    this.#door = door
  }

  /** Changes whenever a draft does. */
  get version(): number {
    return this.#version
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  of(item: AgendaItem): ItemDraft {
    let draft = this.#drafts.get(item.id)
    if (draft === undefined) {
      draft = new Autosave<ItemText>(
        { value: textOf(item), revision: item.revision },
        { save: (text, revision) => this.#save(item.id, text, revision), load: () => this.#load(item.id) },
      )
      this.#inCore.set(item.id, item)
      this.#drafts.set(item.id, draft)
      draft.subscribe(() => {
        this.#version += 1
        for (const listener of this.#listeners) listener()
      })
    }
    return draft
  }

  /** News from the core; a draft with something newer typed keeps it. */
  offer(items: readonly AgendaItem[]): void {
    for (const item of items) {
      const draft = this.#drafts.get(item.id)
      if (draft === undefined || draft.unsaved) continue
      this.#inCore.set(item.id, item)
      draft.offer({ value: textOf(item), revision: item.revision })
    }
  }

  /** What to name the item by in the next command. */
  refOf({ id, revision }: AgendaItem): { id: string; revision: number } {
    return { id, revision: Math.max(revision, this.#inCore.get(id)?.revision ?? 0) }
  }

  get unsaved(): boolean {
    return this.unsavedDrafts.length > 0
  }

  get unsavedDrafts(): ItemDraft[] {
    return [...this.#drafts.values()].filter((draft) => draft.unsaved)
  }

  async flush(): Promise<void> {
    await Promise.all(this.unsavedDrafts.map((draft) => draft.flush()))
  }

  /** Moving an item changes its revision and its siblings', but no text: that is no conflict for a person to decide. */
  async #save(id: string, text: ItemText, revision: number): Promise<{ revision: number }> {
    try {
      return this.#saved(await this.#door.save({ id, revision }, text))
    } catch (cause) {
      if (asApiError(cause).code !== 'CHANGED_MEANWHILE') throw cause
      const there = await this.#door.load(id)
      const base = this.#inCore.get(id)
      if (base === undefined || !sameText(there, base)) throw cause
      return this.#saved(await this.#door.save({ id, revision: there.revision }, text))
    }
  }

  #saved(item: AgendaItem): AgendaItem {
    this.#inCore.set(item.id, item)
    this.#door.onSaved(item)
    return item
  }

  async #load(id: string): Promise<{ value: ItemText; revision: number }> {
    const item = await this.#door.load(id)
    this.#inCore.set(id, item)
    return { value: textOf(item), revision: item.revision }
  }
}
