import type { CouncilProfile } from '../contract/councils.ts'
import type { Attachment } from '../contract/files.ts'
import type { IndicatorLine } from '../contract/project-work.ts'
import type { ProjectPage } from '../contract/projects.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { formatBaht, formatThaiDate, resolutionNumber, wayToTarget } from '../contract/text/index.ts'
import { heading, OFFICIAL_PAGE, paragraph, plain, type Block, type DocumentModel, type Table } from './model.ts'
import { paper } from './paper.ts'
import { storyMoney } from './project-story-money.ts'
import { storyPictures } from './project-story-pictures.ts'
import { LINK_WORDS, STAGE_WORDS } from './project-words.ts'
import { beYear, councilTitle } from './words.ts'

/** A project on one page: the resolution it rests on, its money, what was done, how it looked before and after, and what came of it. */

export interface StoryInput {
  council: Pick<CouncilProfile, 'name'>
  settings: Pick<SettingsValues, 'thaiDigits'>
  /** ISO date of the day it is printed. */
  on: string
  page: ProjectPage
  /** All files of the project and its parts. */
  files: readonly Attachment[]
}

/** Smaller than letters, so that the whole story has room on a page. */
const PAGE = { ...OFFICIAL_PAGE, fontPt: 14, marginsCm: { top: 1.5, right: 2, bottom: 1.5, left: 2.5 } }

export function projectStoryDocument({ council, settings, on, page, files }: StoryInput): DocumentModel {
  const { project } = page
  return paper({
    settings,
    title: `เรื่องของโครงการ ${project.title}`,
    footer: project.title,
    page: PAGE,
    blocks: [
      heading(1, project.title),
      paragraph(`${councilTitle(council.name)} ณ วันที่ ${formatThaiDate(on, 'long')}`, { align: 'center', keepWithNext: true }),
      { kind: 'facts', rows: facts(page) },
      heading(2, 'มติ'),
      ...resolutions(page),
      heading(2, 'เงิน'),
      ...storyMoney(page),
      ...work(page),
      ...storyPictures(page.activities, files),
      ...results(page),
      ...(project.lessons.trim() === '' ? [] : [heading(2, 'บทเรียน'), paragraph(project.lessons.trim())]),
    ],
  })
}

const short = (date: string): string => formatThaiDate(date, 'short')

/** "12 ต.ค. 2568 ถึง 18 ต.ค. 2568"; '' when neither is on record. */
function days(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return from === to ? short(from) : `${short(from)} ถึง ${short(to)}`
  return from !== null ? `ตั้งแต่ ${short(from)}` : to !== null ? `ถึง ${short(to)}` : ''
}

function facts({ project, organisationName, partners, beneficiaries }: ProjectPage): { label: string; value: string }[] {
  const where = [project.moo.length === 0 ? '' : `หมู่ที่ ${project.moo.join(', ')}`, project.place].filter(Boolean).join(' ')
  const people = beneficiaries.map(({ groupName, target, actual }) => `${groupName} ${actual ?? target ?? '-'} คน`).join(', ')
  return [
    { label: 'สถานะ', value: STAGE_WORDS[project.stage] },
    { label: 'ระยะเวลา', value: days(project.startsOn, project.endsOn) },
    { label: 'พื้นที่', value: where },
    { label: 'องค์กรเจ้าของ', value: organisationName },
    { label: 'ภาคี', value: partners.map(({ partnerName }) => partnerName).join(', ') },
    { label: 'ผู้รับประโยชน์', value: people },
    { label: 'วัตถุประสงค์', value: project.objectives.trim() },
  ].filter(({ value }) => value !== '')
}

/** Rule 18: without a resolution that approves it, it says so. */
function resolutions({ links, hasApproval }: ProjectPage): Block[] {
  return [
    ...(hasApproval ? [] : [paragraph([{ text: 'ยังไม่มีมติที่อนุมัติโครงการ', bold: true }])]),
    ...links.map((link) => {
      const meeting = `การประชุมครั้งที่ ${link.meetingNumber}/${beYear(link.resolutionYear)} เมื่อวันที่ ${formatThaiDate(link.heldOn, 'long')}`
      return paragraph([{ text: `${LINK_WORDS[link.kind]} `, bold: true }, { text: `มติที่ ${resolutionNumber({ number: link.resolutionNumber, series: link.resolutionSeries, year: link.resolutionYear })} ${meeting} ${link.text}${link.note === '' ? '' : ` (${link.note})`}` }])
    }),
  ]
}

function work({ activities, spendings }: ProjectPage): Block[] {
  if (activities.length === 0) return []
  const rows = activities.map((activity) => {
    const paid = spendings.filter(({ activityId }) => activityId === activity.id).reduce((sum, { satang }) => sum + satang, 0)
    const done = days(activity.actualFrom, activity.actualTo)
    const planned = days(activity.plannedFrom, activity.plannedTo)
    const when = done !== '' ? done : planned === '' ? 'ยังไม่มีวันที่' : `แผน ${planned}`
    return { kind: 'cells' as const, cells: [activity.title, when, activity.outcome.trim(), paid === 0 ? '' : formatBaht(paid)].map(plain) }
  })
  return [
    heading(2, 'งานที่ทำ'),
    {
      kind: 'table', ruled: true, size: 'small', rows,
      columns: [
        { width: 34, align: 'start', heading: 'กิจกรรม' }, { width: 26, align: 'start', heading: 'วันที่' },
        { width: 26, align: 'start', heading: 'ผลที่ได้' }, { width: 14, align: 'end', heading: 'จ่าย (บาท)' },
      ],
    },
  ]
}

function results({ indicators }: ProjectPage): Block[] {
  return indicators.length === 0 ? [] : [heading(2, 'ผล'), indicatorTable(indicators)]
}

const figure = (value: number | null): string => (value === null ? '-' : new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value))

function indicatorTable(indicators: readonly IndicatorLine[]): Table {
  return {
    kind: 'table', ruled: true, size: 'small',
    columns: [
      { width: 34, align: 'start', heading: 'ตัวชี้วัด' }, { width: 13, align: 'end', heading: 'เริ่มต้น' }, { width: 13, align: 'end', heading: 'เป้าหมาย' },
      { width: 20, align: 'end', heading: 'วัดล่าสุด' }, { width: 20, align: 'start', heading: 'เทียบเป้าหมาย' },
    ],
    rows: indicators.map((indicator) => {
      const latest = indicator.readings.at(-1)
      const way = latest && wayToTarget(indicator, latest.value)
      const name = indicator.unit === '' ? indicator.name : `${indicator.name} (${indicator.unit})`
      const reached = way ? (way.reached ? 'ถึงเป้าหมายแล้ว' : `ยังห่าง ${figure(way.left)}`) : ''
      return { kind: 'cells', cells: [name, figure(indicator.baseline), figure(indicator.target), latest ? `${figure(latest.value)} (${short(latest.readOn)})` : 'ยังไม่ได้วัด', reached].map(plain) }
    }),
  }
}
