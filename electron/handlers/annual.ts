import { annualSheets } from '../documents/annual/workbook.ts'
import { beYear, councilTitle } from '../documents/words.ts'
import { recordedYears } from '../store/queries/annual.ts'
import { annualReportOf } from './annual/annual-report.ts'
import { writeInTurn, type HandlersOf } from './context.ts'
import { fileName } from './file-name.ts'

export const annual = {
  'annual.years': (_input, { council, ports }) => {
    const { first, last } = recordedYears(council.store.db, ports.clock.today())
    return Array.from({ length: last - first + 1 }, (_, at) => last - at)
  },

  'annual.workbook': async ({ year }, context) => {
    const report = annualReportOf(context.council.store.db, year, context.ports.clock.today())
    const title = `รายงานประจำปี พ.ศ. ${beYear(year)} ${councilTitle(report.council.name)}`
    const bytes = await context.ports.jobs.run('writeWorkbook', annualSheets(report))
    await writeInTurn(context, (writer) => writer.note('council_profile', context.council.id, { list: title, format: 'xlsx' }))
    return { name: fileName(title, 'xlsx'), bytes }
  },
} satisfies HandlersOf<'annual'>
