import type { Block, Part } from '../model.ts'

/** What stands before, between and behind the parts of a document makes parts of its own. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: (Omit<Part, 'blocks'> & { blocks: Block[] })[] = []
  let loose = false
  for (const block of blocks) {
    if (block.kind === 'part') parts.push({ ...block, blocks: [...block.blocks] })
    else if (loose) parts.at(-1)?.blocks.push(block)
    else parts.push({ kind: 'part', draft: false, blocks: [block] })
    loose = block.kind !== 'part'
  }
  return parts.length === 0 ? [{ kind: 'part', draft: false, blocks: [] }] : parts
}
