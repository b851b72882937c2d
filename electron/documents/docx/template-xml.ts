import type { XmlElement } from 'docx'

/** Looking around in a part of a Word file that the library has parsed. */

export interface Place {
  element: XmlElement
  above: readonly XmlElement[]
}

/** Every element, in the order of the file. */
export function* walk(element: XmlElement, above: readonly XmlElement[] = []): Generator<Place> {
  yield { element, above }
  for (const child of element.elements ?? []) yield* walk(child, [...above, element])
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes?.[name]
  return value === undefined ? undefined : String(value)
}

/** ECMA-376 part 1, 17.17.4: a property that is there is on, unless it says otherwise. */
export const isOn = (element: XmlElement): boolean => !['0', 'false', 'off'].includes(attribute(element, 'w:val') ?? '')

/** The words of an element, paragraphs on lines of their own. @param nested whether those of paragraphs within (text boxes) belong to it */
export function textIn(element: XmlElement, nested = true): string {
  return (element.elements ?? [])
    .filter((child) => nested || child.name !== 'w:p')
    .map((child) => {
      if (child.name === 'w:t') return (child.elements ?? []).map(({ text }) => String(text ?? '')).join('')
      return `${textIn(child, nested)}${child.name === 'w:p' ? '\n' : ''}`
    })
    .join('')
}
