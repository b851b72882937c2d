/** A node of a text that comes from anywhere: nothing about it is certain but that it can be looked at. */
export interface LooseNode {
  type: unknown
  text: unknown
  content: readonly unknown[]
  marks: readonly unknown[]
  attrs: unknown
}

/** How many nodes may still be looked at: so that no input can stop the program. */
export interface Budget {
  nodes: number
}

/** @returns null for what is no node at all */
export function readNode(value: unknown): LooseNode | null {
  if (typeof value !== 'object' || value === null) return null
  const { type, text, content, marks, attrs } = value as Record<string, unknown>
  return { type, text, content: Array.isArray(content) ? content : [], marks: Array.isArray(marks) ? marks : [], attrs }
}

/** A whole number among the attributes, or the least where it is none or out of bounds. */
export function wholeAttribute(attrs: unknown, name: string, { least, most }: { least: number; most: number }): number {
  const value = typeof attrs === 'object' && attrs !== null ? (attrs as Record<string, unknown>)[name] : undefined
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : least
}
