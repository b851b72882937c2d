import { expect, it } from 'vitest'
import { indexFits } from '../../../electron/store/search/soundness.ts'
import { openSealed } from '../../../electron/store/sealed-database.ts'
import { PROJECTS } from '../../../electron/store/tables.ts'
import { PLAIN_PROJECT } from '../../../electron/contract/projects.ts'
import { bareBook } from '../../support/bare-book.ts'
import { keptFolder } from '../../support/temp-folder.ts'

it('a record saved while another connection checks the index is no damage', async () => {
  const folder = keptFolder()
  const book = bareBook({}, folder)
  const { id } = await book.call('projects.create', { ...PLAIN_PROJECT, title: 'ปลูกป่าชายเลน', background: 'ฝายกั้นน้ำลำห้วย', proposedOn: '2026-01-05' })
  const other = openSealed(`${folder}/council.db`, Buffer.alloc(32, 7))
  let saves = 0
  // Between any two looks of the check the record is saved once more.
  const random = (): number => {
    book.change((writer) => {
      const { revision } = writer.db.prepare('SELECT revision FROM projects WHERE id = ?').get(id) as { revision: number }
      writer.update(PROJECTS, { id, revision }, { background: (saves += 1) % 3 === 0 ? 'ฝายกั้นน้ำลำห้วย' : 'เตาเผาถ่านชีวมวล' })
    })
    return (saves * 0.37) % 1
  }
  expect(indexFits(other, { queries: 30, random })).toBe(true)
  expect(saves).toBeGreaterThan(30)
  other.close()
  book.close()
})
