import { formatThaiDate } from '../../contract/text/index.ts'
import { heading, paragraph, type DocumentModel } from '../model.ts'
import { paper } from '../paper.ts'
import { beYear, councilTitle } from '../words.ts'
import { assembliesPart, delegatesPart, fundsPart } from './community.ts'
import { meetingsPart, resolutionsPart } from './meetings.ts'
import { councilPart, membersPart } from './people.ts'
import { projectsPart } from './projects.ts'
import type { AnnualReport } from './report.ts'

/** รายงานประจำปี (s.21(11)): to be adopted by the council, published, and sent to พอช. */
export function annualReportDocument(report: AnnualReport): DocumentModel {
  const { council, settings, year, until } = report
  const name = councilTitle(council.name)
  const title = `รายงานประจำปี พ.ศ. ${beYear(year)}`
  const isOver = until === `${year}-12-31`
  return paper({
    settings,
    title: `${title} ${name}`,
    blocks: [
      heading(1, title),
      paragraph([{ text: name, bold: true }], { align: 'center' }),
      ...(isOver ? [] : [paragraph(`ข้อมูลถึงวันที่ ${formatThaiDate(until, 'long')}`, { align: 'center' })]),
      paragraph(`การประชุม สมาชิก และมติ นับตามปีปฏิทิน พ.ศ. ${beYear(year)} ส่วนเงินของโครงการและกองทุนนับตามปีงบประมาณ พ.ศ. ${beYear(year)} คือ 1 ตุลาคม ${beYear(year - 1)} ถึง 30 กันยายน ${beYear(year)}`, { indent: 'first', size: 'small' }),
      ...councilPart(report),
      ...membersPart(report),
      ...meetingsPart(report),
      ...resolutionsPart(report),
      ...projectsPart(report),
      ...fundsPart(report),
      ...assembliesPart(report),
      ...delegatesPart(report),
    ],
  })
}
