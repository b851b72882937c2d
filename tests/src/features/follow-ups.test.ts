import { describe, expect, it } from 'vitest'
import { appendText } from '../../../src/features/follow-ups/append-text.ts'

const paragraph = (text?: string) => ({ type: 'paragraph', ...(text === undefined ? {} : { content: [{ type: 'text', text }] }) })
const doc = (...content: ReturnType<typeof paragraph>[]) => ({ type: 'doc', content })

describe('what is told of a task, put into the text of its item', () => {
  it('fills an empty text, and stands below what was typed', () => {
    expect(appendText(doc(paragraph()), 'เสร็จแล้ว')).toEqual(doc(paragraph('เสร็จแล้ว')))
    expect(appendText({ type: 'doc' }, 'เสร็จแล้ว')).toEqual(doc(paragraph('เสร็จแล้ว')))
    expect(appendText(doc(paragraph('ก่อน'), paragraph()), ' หนึ่ง\n\nสอง ')).toEqual(doc(paragraph('ก่อน'), paragraph('หนึ่ง'), paragraph('สอง')))
  })
})
