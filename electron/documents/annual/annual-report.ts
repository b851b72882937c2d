import { formatThaiDate } from '../../contract/text/index.ts'
import { heading, paragraph, type DocumentModel } from '../model.ts'
import { paper } from '../paper.ts'
import { beYear, councilTitle } from '../words.ts'
import { assembliesPart, delegatesPart, fundsPart } from './community.ts'
import { meetingsPart, resolutionsPart } from './meetings.ts'
import { councilPart, membersPart } from './people.ts'
import { projectsPart } from './projects.ts'
import { yearWord, type AnnualReport, type ReportPeriod } from './report.ts'

/** 'รายงานประจำปี พ.ศ. 2569', 'รายงานประจำปีงบประมาณ พ.ศ. 2569' */
export const reportTitle = (period: Pick<ReportPeriod, 'basis' | 'year'>): string => `รายงานประจำ${yearWord(period)}`

/** รายงานประจำปี (s.21(11)): to be adopted by the council, published, and sent to พอช. */
export function annualReportDocument(report: AnnualReport): DocumentModel {
  const { council, settings, basis, year, to, until } = report
  const name = councilTitle(council.name)
  const title = reportTitle(report)
  const fiscal = `ปีงบประมาณ พ.ศ. ${beYear(year)} คือ 1 ตุลาคม ${beYear(year - 1)} ถึง 30 กันยายน ${beYear(year)}`
  return paper({
    settings,
    title: `${title} ${name}`,
    blocks: [
      heading(1, title),
      paragraph([{ text: name, bold: true }], { align: 'center' }),
      ...(until === to ? [] : [paragraph(`ข้อมูลถึงวันที่ ${formatThaiDate(until, 'long')}`, { align: 'center' })]),
      paragraph(basis === 'fiscal' ? `ทุกเรื่องนับตาม${fiscal} ยกเว้นผู้แทนไปประชุมในระดับจังหวัด ซึ่งเสนอชื่อเป็นรายปีปฏิทิน` : `การประชุม สมาชิก และมติ นับตามปีปฏิทิน พ.ศ. ${beYear(year)} ส่วนเงินของโครงการและกองทุนนับตาม${fiscal}`, { indent: 'first', size: 'small' }),
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
