import { expect, test } from 'vitest'
import { postTitle } from '../../electron/domain/posts.ts'

test.each([
  ['vice_chair', '1', 'รองประธาน คนที่ 1'],
  ['vice_chair', 'รองประธาน คนที่ 2', 'รองประธาน คนที่ 2'],
  ['vice_chair', 'ฝ่ายสวัสดิการ', 'รองประธาน ฝ่ายสวัสดิการ'],
  ['chair', '', 'ประธาน'],
  ['other', 'นายทะเบียน', 'นายทะเบียน'],
] as const)('%s with the label %j is printed as %j', (post, label, printed) => {
  expect(postTitle({ post, label })).toBe(printed)
})
