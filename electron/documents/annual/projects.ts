import { bahtText, wayToTarget } from '../../contract/text/index.ts'
import { total } from '../../domain/project-money.ts'
import { heading, type Block, type Gallery } from '../model.ts'
import { SOURCE_WORDS, STAGE_WORDS } from '../project-words.ts'
import { beYear } from '../words.ts'
import { baht, figures, sentence, short, tableOf, tableOr, words } from './blocks.ts'
import { PICTURES_OF_YEAR, type AnnualPicture, type AnnualProject, type AnnualReport, type MoneySums } from './report.ts'

/** Part 5: projects with their money, results and pictures. */

const PROJECTS = [words('โครงการ', 34), words('สถานะ', 15), figures('สัญญาให้ (บาท)', 17), figures('รับแล้ว (บาท)', 17), figures('จ่ายแล้ว (บาท)', 17)]
const MONEY = [words('แหล่งเงิน', 34), figures('สัญญาให้ (บาท)', 22), figures('รับแล้ว (บาท)', 22), figures('จ่ายแล้ว (บาท)', 22)]
const INDICATORS = [words('ตัวชี้วัด', 36), figures('ค่าเริ่ม', 12), figures('เป้าหมาย', 13), figures('ล่าสุด', 12), words('วัดเมื่อ', 14), words('เทียบเป้าหมาย', 13)]

const figuresOf = ({ promisedSatang, receivedSatang, spentSatang }: MoneySums): string[] => [promisedSatang, receivedSatang, spentSatang].map(baht)

export function sumOf(list: readonly MoneySums[]): MoneySums {
  return {
    promisedSatang: total(list, (one) => one.promisedSatang),
    receivedSatang: total(list, (one) => one.receivedSatang),
    spentSatang: total(list, (one) => one.spentSatang),
  }
}

export function projectsPart({ year, projects, money, picturesLeftOut }: AnnualReport): Block[] {
  const fiscal = `ปีงบประมาณ พ.ศ. ${beYear(year)} (1 ตุลาคม ${beYear(year - 1)} ถึง 30 กันยายน ${beYear(year)})`
  if (projects.length === 0) return [heading(2, '5. โครงการจัดการตนเอง'), sentence('ไม่มีโครงการที่ดำเนินอยู่หรือมีเงินในปีนี้')]
  const sum = sumOf(projects)
  return [
    heading(2, '5. โครงการจัดการตนเอง'),
    sentence(`มี ${projects.length} โครงการ จำนวนเงินเป็นของ${fiscal} ตามปีงบประมาณของแหล่งเงิน รายจ่ายที่ไม่ได้ระบุแหล่งเงินนับตามวันที่จ่าย`, true),
    tableOf(PROJECTS, projects.map((one) => [one.title, stageWord(one), ...figuresOf(one)]), ['รวม', '', ...figuresOf(sum)]),
    heading(3, 'เงินตามแหล่ง'),
    ...tableOr(
      'ไม่มีเงินของโครงการในปีงบประมาณนี้', MONEY,
      money.map((one) => [one.source === null ? 'ไม่ได้ระบุแหล่งเงิน' : SOURCE_WORDS[one.source], ...figuresOf(one)]), ['รวม', ...figuresOf(sumOf(money))],
    ),
    ...(money.length === 0 ? [] : [sentence(`รับแล้วทั้งสิ้น ${baht(sum.receivedSatang)} บาท (${bahtText(sum.receivedSatang)})`)]),
    ...projects.flatMap(details),
    ...(picturesLeftOut > 0 ? [sentence(`มีรูปถ่ายในสมุดอีก ${picturesLeftOut} รูปที่ไม่ได้พิมพ์ เพราะรายงานนี้พิมพ์รูปก่อนและหลังทำอย่างละหนึ่งรูปต่อกิจกรรม รวมไม่เกิน ${PICTURES_OF_YEAR} รูป`)] : []),
  ]
}

/** An approval without a resolution is said to be one (rule 18). */
export const stageWord = ({ stage, hasApproval }: Pick<AnnualProject, 'stage' | 'hasApproval'>): string =>
  `${STAGE_WORDS[stage]}${hasApproval || stage === 'proposed' || stage === 'cancelled' ? '' : ' (ยังไม่มีมติ)'}`

/** What the table has no room for; nothing for a project of which no more is known. */
function details({ title, issues, objectives, indicators, pictures }: AnnualProject): Block[] {
  if (issues.length + indicators.length + pictures.length === 0 && objectives === '') return []
  // A name alone at the foot of a page says nothing.
  const goesOn = indicators.length + pictures.length > 0
  return [
    heading(3, title),
    ...(issues.length === 0 ? [] : [sentence(`ประเด็น: ${issues.join(', ')}`, goesOn || objectives !== '')]),
    ...(objectives === '' ? [] : [sentence(`วัตถุประสงค์: ${objectives}`, goesOn)]),
    ...(indicators.length === 0 ? [] : [tableOf(INDICATORS, indicators.map(indicatorRow))]),
    ...(pictures.length === 0 ? [] : [galleryOf(title, pictures)]),
  ]
}

const value = (number: number | null): string => (number === null ? '–' : number.toLocaleString('en-US', { maximumFractionDigits: 2 }))

export function indicatorRow({ indicator, latest }: AnnualProject['indicators'][number]): string[] {
  const { name, unit, baseline, target } = indicator
  return [unit === '' ? name : `${name} (${unit})`, value(baseline), value(target), value(latest?.value ?? null), latest === null ? 'ยังไม่ได้วัด' : short(latest.readOn), targetWord({ indicator, latest })]
}

function targetWord({ indicator, latest }: AnnualProject['indicators'][number]): string {
  if (latest === null) return '–'
  const way = wayToTarget(indicator, latest.value)
  if (way?.reached) return 'ถึงเป้าหมาย'
  return way?.percent == null ? '–' : `ร้อยละ ${way.percent}`
}

/** Four rows have room on a page. */
const HIGHEST_CM = 5.8
const PHASES = { before: 'ก่อน', during: 'ระหว่าง', after: 'หลัง' } as const

function galleryOf(title: string, pictures: readonly AnnualPicture[]): Gallery {
  return {
    kind: 'gallery', columns: 2, highestCm: HIGHEST_CM,
    items: pictures.map(({ contentSha256, activity, phase }) => {
      const caption = `${phase === null ? '' : `${PHASES[phase]}: `}${activity || title}`
      return { image: { kind: 'image', contentSha256, alternative: caption, share: 'half', keepWithNext: true, file: null }, caption }
    }),
  }
}
