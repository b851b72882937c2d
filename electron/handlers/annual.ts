import { fiscalYear } from '../contract/text/index.ts'
import { reportTitle } from '../documents/annual/annual-report.ts'
import { annualSheets } from '../documents/annual/workbook.ts'
import { councilTitle } from '../documents/words.ts'
import { firstYear } from '../store/queries/annual.ts'
import { annualReportOf } from './annual/annual-report.ts'
import { writeInTurn, type HandlersOf } from './context.ts'
import { fileName } from './file-name.ts'

export const annual = {
  'annual.years': ({ basis }, { council, ports }) => {
    const today = ports.clock.today()
    const last = basis === 'fiscal' ? fiscalYear(today) : Number(today.slice(0, 4))
    const first = firstYear(council.store.db, last)
    return Array.from({ length: last - first + 1 }, (_, at) => last - at)
  },

  'annual.workbook': async ({ year, basis }, context) => {
    const report = annualReportOf(context.council.store.db, year, context.ports.clock.today(), basis)
    const title = `${reportTitle(report)} ${councilTitle(report.council.name)}`
    const bytes = await context.ports.jobs.run('writeWorkbook', annualSheets(report))
    await writeInTurn(context, (writer) => writer.note('council_profile', context.council.id, { list: title, format: 'xlsx' }))
    return { name: fileName(title, 'xlsx'), bytes }
  },
} satisfies HandlersOf<'annual'>
