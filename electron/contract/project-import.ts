import type { FlagCode, ImportRow, ProjectRecord, RowFlag } from './imports.ts'
import type { FundingSource } from './project-money.ts'
import { bahtText } from './text/baht-words.ts'
import { formatBaht } from './text/baht.ts'
import { fullName } from './text/full-name.ts'
import { fold } from './text/thai-text.ts'

/** What both sides of the import desk hold true about a row of a project list: the page to ask in time, the core to refuse. */

export type ProjectImportRow = Extract<ImportRow, { kind: 'project' }>

/** Titles, codes and issues are compared as read: Thai or Arabic digits, with or without spaces. */
export const projectKey = (text: string | null | undefined): string => fold(text ?? '').replace(/\s+/g, '')

/** A promise that a row tells of. `writtenWords`: the amount in words where it differs from the figures, else ''. */
export interface MoneyLine {
  source: FundingSource
  /** C.E. year in which the fiscal year ends. */
  fiscalYear: number
  promisedSatang: number
  writtenWords: string
}

/** What is meant where the list does not say it. */
export interface ProjectDefaults {
  fiscalYear: number
  source: FundingSource
}

/** The words of an old paper that say another amount than its figures; '' where they agree or are not there. */
export function differingWordsOf({ flags }: Pick<ProjectImportRow, 'flags'>, { wordsSatang, funding = [], totalSatang }: ProjectRecord): string {
  if (wordsSatang == null) return ''
  const figures = totalSatang ?? figuresOf(flags) ?? (funding.length > 0 ? funding.reduce((sum, { amountSatang }) => sum + amountSatang, 0) : null)
  if (figures === wordsSatang) return ''
  return flags.find(({ code }) => code === 'words_misspelt')?.raw ?? bahtText(wordsSatang)
}

/** The sum in figures that the reader set aside because words or sources say another. */
export function figuresOf(flags: readonly RowFlag[]): number | null {
  for (const { code, params } of flags) {
    const figures = code === 'amount_words_disagree' ? params['figures'] : code === 'sum_mismatch' ? params['total'] : null
    if (typeof figures === 'number') return figures
  }
  return null
}

/** Whether the row tells of money without saying whose it is. */
export const lacksSource = (row: Pick<ProjectImportRow, 'flags'>, record: ProjectRecord): boolean => (record.funding ?? []).length === 0 && sumOf(row, record) !== null
export const lacksYear = (row: Pick<ProjectImportRow, 'flags'>, record: ProjectRecord): boolean => record.fiscalYear == null && ((record.funding ?? []).length > 0 || sumOf(row, record) !== null)

function sumOf({ flags }: Pick<ProjectImportRow, 'flags'>, { totalSatang }: ProjectRecord): number | null {
  const sum = totalSatang ?? figuresOf(flags)
  return sum !== null && sum > 0 ? sum : null
}

/** Promises of a row, one for each source. Differing words stand at the one promise that they can be about; of several they go into the background. */
export function moneyOf(row: Pick<ProjectImportRow, 'flags'>, record: ProjectRecord, defaults: ProjectDefaults): MoneyLine[] {
  const fiscalYear = record.fiscalYear ?? defaults.fiscalYear
  const sum = sumOf(row, record)
  const bySource = new Map<FundingSource, number>()
  for (const { source, amountSatang } of record.funding ?? []) bySource.set(source, (bySource.get(source) ?? 0) + amountSatang)
  if (bySource.size === 0 && sum !== null) bySource.set(defaults.source, sum)
  const words = bySource.size === 1 ? differingWordsOf(row, record) : ''
  return [...bySource].map(([source, promisedSatang]) => ({ source, fiscalYear, promisedSatang, writtenWords: words }))
}

/** Who answers for it, as on the list. */
export function responsibleOf({ responsible }: ProjectRecord): string {
  if (!responsible) return ''
  const { title, givenName, familyName, organisation } = responsible
  return organisation ?? fullName({ title: title ?? '', givenName: givenName ?? '', familyName: familyName ?? '' })
}

/** The slot that an issue names: the same words, or the one that begins with them or that they begin with. Null where none does, or several. */
export function issueOf<S extends { name: string }>(issue: string | null | undefined, slots: readonly S[]): S | null {
  const key = projectKey(issue)
  if (key === '') return null
  const named = slots.filter(({ name }) => name !== '')
  const same = named.find(({ name }) => projectKey(name) === key)
  if (same) return same
  const begun = named.filter(({ name }) => projectKey(name).startsWith(key) || key.startsWith(projectKey(name)))
  return begun.length === 1 ? (begun[0] ?? null) : null
}

/** Doubts of which the amount is set aside by the reader and must not be lost. */
const AMOUNTS: ReadonlySet<FlagCode> = new Set(['sum_mismatch', 'amount_negative', 'amount_unreadable'])

/** What the list says and a project has no field for: nothing is dropped. One thing a line. */
export function backgroundOf(row: ProjectImportRow, record: ProjectRecord, { issueFound, fixed }: { issueFound: boolean; fixed: readonly string[] }): string {
  const words = differingWordsOf(row, record)
  const isOfOnePromise = moneyOf(row, record, { fiscalYear: 0, source: 'members' }).length === 1
  const amounts = row.flags.filter(({ code, field }) => AMOUNTS.has(code) && !fixed.includes(field)).map(({ code, raw, params }) =>
    code === 'sum_mismatch' && typeof params['total'] === 'number' ? `ยอดรวมในรายการเดิม ${formatBaht(params['total'])} บาท ไม่ตรงกับผลรวมของแหล่งเงิน` : `จำนวนเงินในรายการเดิม ${raw ?? ''}`)
  const lines = [record.note, !issueFound && record.issue && `ประเด็นในรายการเดิม ${record.issue}`, !isOfOnePromise && words !== '' && `จำนวนเงินรวมเป็นตัวอักษรในรายการเดิม ${words}`, ...amounts]
  return lines.filter(Boolean).join('\n')
}

/** A project on record that a row may speak of. */
export interface ProjectHere {
  id: string
  revision: number
  code: string
  title: string
  money: Pick<MoneyLine, 'source' | 'fiscalYear' | 'promisedSatang'>[]
}

/** Found by its code, or else by its title. */
export function projectHere<P extends Pick<ProjectHere, 'code' | 'title'>>({ code, title }: ProjectRecord, there: readonly P[]): P | null {
  const [wanted, named] = [projectKey(code), projectKey(title)]
  const coded = wanted === '' ? undefined : there.find((one) => projectKey(one.code) === wanted)
  return coded ?? (named === '' ? undefined : there.find((one) => projectKey(one.title) === named)) ?? null
}

/** Promises of a row that the project on record does not have: of another source or fiscal year. An amount on record is never changed from a list. */
export function newMoney(lines: readonly MoneyLine[], { money }: Pick<ProjectHere, 'money'>): MoneyLine[] {
  return lines.filter((line) => !money.some(({ source, fiscalYear }) => source === line.source && fiscalYear === line.fiscalYear))
}
