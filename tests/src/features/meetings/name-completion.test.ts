import { describe, expect, it } from 'vitest'
import { completable, restOfName } from '../../../../src/features/meetings/text/name-completion.ts'

const names = completable(['นายสมชาย ใจดี', 'นางสาวสมศรี มั่นคง', 'ด.ต. ประเสริฐ ทองแท้', 'น้ำทิพย์ แสงจันทร์'])

describe('completing a name while typing', () => {
  it('completes with and without the title', () => {
    expect(restOfName('ประธานเชิญนายสมชา', names)).toBe('ย ใจดี')
    expect(restOfName('คุณสมชา', names)).toBe('ย ใจดี')
    expect(restOfName('ด.ต. ประเส', names)).toBe('ริฐ ทองแท้')
    expect(restOfName('ขอให้ประเส', names)).toBe('ริฐ ทองแท้')
  })

  it('stays silent on a title alone or on less than three letters of a name', () => {
    expect(restOfName('นาย', names)).toBeNull()
    expect(restOfName('นายสม', names)).toBeNull()
    expect(restOfName('นางสาวสม', names)).toBeNull()
  })

  it('stays silent when the name is there whole', () => {
    expect(restOfName('นายสมชาย ใจดี', names)).toBeNull()
  })

  it('never begins with a mark that hangs on the letter before', () => {
    expect(restOfName('สมศร', names)).toBeNull()
    expect(restOfName('สมศรี', names)).toBe(' มั่นคง')
    expect(restOfName('น้ำท', names)).toBeNull()
  })

  it('gives what, typed on, makes the name, for every beginning', () => {
    for (const { text } of names) {
      for (let typed = 1; typed < text.length; typed += 1) {
        const rest = restOfName(`ที่ประชุมมอบหมายให้${text.slice(0, typed)}`, names)
        if (rest !== null) expect(text.endsWith(text.slice(0, typed) + rest) || text.slice(0, typed) + rest === text).toBe(true)
      }
    }
  })
})
