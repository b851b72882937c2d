import { createElement, type ReactNode } from 'react'
import type { RichTextNode } from '../../../../electron/contract/shapes.ts'
import { imagesOf, readImage } from '../../../../electron/contract/text/index.ts'
import { StoredPicture } from '../../../components/attachments/stored-picture.tsx'
import styles from './pictures/pictures.module.css'

const ELEMENTS: Record<string, string> = { paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', tableRow: 'tr', tableHeader: 'th', tableCell: 'td', hardBreak: 'br' }
const MARKS: Record<string, string> = { bold: 'strong', italic: 'em' }

/** The minutes' text as it reads, without an editor around it. */
export function ReadText({ node }: { node: RichTextNode }): ReactNode {
  if (node.text !== undefined) {
    return (node.marks ?? []).reduce<ReactNode>((inner, mark) => createElement(MARKS[mark.type] ?? 'span', null, inner), node.text)
  }
  const image = node.type === 'image' ? readImage(node.attrs) : null
  if (image) {
    return (
      <div className={styles.read} data-share={image.share}>
        <StoredPicture {...image} />
      </div>
    )
  }
  const children = node.content?.map((child, at) => <ReadText key={at} node={child} />)
  if (node.type === 'table') {
    return (
      <table>
        <tbody>{children}</tbody>
      </table>
    )
  }
  const element = ELEMENTS[node.type]
  if (element === undefined) return children
  return element === 'br' ? <br /> : createElement(element, null, children)
}

/** Whether there is nothing to read. */
export function isBlank(node: RichTextNode): boolean {
  return (node.text ?? '').trim() === '' && imagesOf(node).length === 0 && (node.content ?? []).every(isBlank)
}
