import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RichTextNode } from '../../../../electron/contract/shapes.ts'
import { ReadText } from '../../../../src/features/meetings/text/read-text.tsx'

const p = (text: string): RichTextNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const row = (type: string, ...words: string[]): RichTextNode => ({ type: 'tableRow', content: words.map((text) => ({ type, content: [p(text)] })) })

test('adopted minutes show tables as they were typed, between their paragraphs', () => {
  const node = { type: 'doc', content: [p('ดังนี้'), { type: 'table', content: [row('tableHeader', 'ที่', 'รายการ'), row('tableCell', '1', '<ป้าย>')] }] }
  expect(renderToStaticMarkup(createElement(ReadText, { node }))).toBe(
    '<p>ดังนี้</p><table><tbody><tr><th><p>ที่</p></th><th><p>รายการ</p></th></tr><tr><td><p>1</p></td><td><p>&lt;ป้าย&gt;</p></td></tr></tbody></table>',
  )
})
