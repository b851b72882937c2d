import { readTable } from '../../electron/imports/table/read-table.ts'
import { readDocx } from '../documents/docx.ts'
import { readPdf, squeezed } from '../support/read-pdf.ts'
import { expect, test } from './support/app.ts'
import { faults, scheme } from './support/axe.ts'
import { LONG } from './support/long.ts'
import { callCore, goTo, openSample } from './support/pages.ts'
import { savedFile } from './support/saved-file.ts'

test.skip(({ shell }) => shell !== 'browser', 'asks the core over HTTP; the pages are the same')

interface ProjectRow {
  id: string
  title: string
}

test('a project’s money of the year is in the annual report, the same in PDF, Word and Excel', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const today = new Date()
  const year = today.getFullYear()
  const [project] = await callCore<ProjectRow[]>(page, 'projects.list', {})
  if (!project) throw new Error('the sample has no project')
  const plain = { partnerId: null, writtenWords: '', wordsChoice: '', agreedOn: null, paper: '', resolutionId: null, note: '' }
  const funding = await callCore<ProjectRow>(page, 'fundings.add', { ...plain, projectId: project.id, source: 'donation', fiscalYear: year, promisedSatang: 7_654_321 })
  await callCore(page, 'instalments.add', { fundingId: funding.id, dueOn: null, dueSatang: 0, receivedOn: `${year}-01-15`, receivedSatang: 4_321_098, paper: '', excessReason: '', note: '' })
  await callCore(page, 'spendings.add', { projectId: project.id, fundingId: funding.id, activityId: null, spentOn: `${year}-01-16`, item: 'กล้าไม้', paidTo: '', satang: 1_234_567, receipt: '', note: '' })
  const figures = ['76,543.21', '43,210.98', '12,345.67']

  await goTo(page, `/reports?year=${year}`)
  const pdf = await savedFile(app, () => page.getByRole('button', { name: 'บันทึกเป็น PDF' }).click(LONG))
  const text = squeezed((await readPdf(new Uint8Array(pdf))).pages.map((one) => one.text).join('\n'))
  for (const words of [project.title, 'บริจาค', ...figures]) expect(text).toContain(squeezed(words))

  const word = await savedFile(app, () => page.getByRole('button', { name: 'บันทึกเป็น Word' }).click())
  const { lines } = readDocx(new Uint8Array(word))
  for (const words of [project.title, 'บริจาค', ...figures]) expect(lines).toContain(words)

  const workbook = await savedFile(app, () => page.getByRole('button', { name: 'บันทึกเป็น Excel' }).click())
  const bySource = readTable(new Uint8Array(workbook), 'year.xlsx').sheets.find(({ name }) => name === 'เงินตามแหล่ง')?.rows ?? []
  expect(bySource.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.value : cell.text)))).toContainEqual(['บริจาค', 76_543.21, 43_210.98, 12_345.67])
})

test('the home page: charts have table twins, the week’s list is a paper, and axe finds nothing in either theme', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await goTo(page, '/')
  const attendance = page.getByRole('region', { name: 'ผู้มาประชุม' })
  await expect(attendance).toContainText('24 จาก 30 คน', LONG)
  await attendance.getByRole('button', { name: 'ดูเป็นตาราง' }).click()
  await expect(attendance.getByRole('row')).not.toHaveCount(0)
  for (const theme of ['light', 'dark'] as const) {
    await scheme(page, theme)
    expect(await faults(page, 'all')).toEqual([])
  }
  await page.getByRole('link', { name: 'พิมพ์รายการสัปดาห์นี้' }).click()
  const pdf = await savedFile(app, () => page.getByRole('button', { name: 'บันทึกเป็น PDF' }).click(LONG))
  const { pages } = await readPdf(new Uint8Array(pdf))
  expect(pages).toHaveLength(1)
  expect(squeezed(pages[0]?.text ?? '')).toContain(squeezed('เลยกำหนดแล้ว'))
})
