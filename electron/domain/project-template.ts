import { AppError } from '../contract/errors.ts'
import type { IssueSlot, ProjectPage } from '../contract/projects.ts'
import { projectTemplate, TEMPLATE_FORMAT, TEMPLATE_VERSION, type Leavable, type ProjectTemplate } from '../contract/templates.ts'
import { daysBetween, fold } from '../contract/text/index.ts'
import type { Word } from '../contract/words.ts'
import type { PartnerKind } from '../contract/partners.ts'

/** A project as a template, and a template as it comes in (PROJECT-TEMPLATE.md). No I/O. */

export interface TemplateSource {
  page: ProjectPage
  councilName: string
  words: readonly Word[]
  issues: readonly IssueSlot[]
  /** Of the partners in `page`, by key. */
  partnerKinds: ReadonlyMap<string, PartnerKind>
  templateId: string
  /** Local date, ISO. */
  exportedOn: string
}

/**
 * Says each thing that goes out, so that what is added to a project later stays at home until it is named here: no person, telephone, place,
 * receipt, note, reading, and no amount but what was planned.
 */
export function templateOf({ page, councilName, words, issues, partnerKinds, templateId, exportedOn }: TemplateSource): ProjectTemplate {
  const { project } = page
  const nameOf = (id: string | null) => words.find((word) => word.id === id)?.name ?? ''
  const planned = page.activities.map(({ plannedFrom }) => plannedFrom).filter((on) => on !== null).sort()
  const first = project.startsOn ?? planned[0] ?? null
  const offset = (on: string | null) => (on === null || first === null ? null : daysBetween(first, on))
  return {
    format: TEMPLATE_FORMAT,
    version: TEMPLATE_VERSION,
    templateId,
    councilName,
    exportedOn,
    title: project.title,
    kind: nameOf(project.kindId),
    ladder: nameOf(project.ladderId),
    issues: issues.filter(({ id, name }) => project.issueIds.includes(id) && name !== '').map(({ name }) => name),
    goals: project.goalIds.map(nameOf).filter(Boolean),
    duties: project.duties,
    background: project.background,
    objectives: project.objectives,
    lessons: project.lessons,
    activities: page.activities.map(({ title, plannedFrom, plannedTo }) => ({ title, dayFrom: offset(plannedFrom), dayTo: offset(plannedTo) })),
    indicators: page.indicators.map(({ name, unit, target, better }) => ({ name, unit, target, better })),
    beneficiaries: page.beneficiaries.map(({ groupName }) => groupName),
    // One of no named kind may be a person.
    partners: page.partners.flatMap(({ partnerId, partnerName: name, role }) => {
      const kind = partnerKinds.get(partnerId) ?? 'other'
      return kind === 'other' ? [] : [{ name, kind, role }]
    }),
    budget: page.sums.map(({ source, promisedSatang: satang }) => ({ source, satang })),
  }
}

export function withoutParts(template: ProjectTemplate, leaveOut: readonly Leavable[]): ProjectTemplate {
  const empty = Object.fromEntries(leaveOut.map((part) => [part, typeof template[part] === 'string' ? '' : []]))
  return { ...template, ...empty }
}

export function writeTemplate(template: ProjectTemplate): string {
  return `${JSON.stringify(template, null, 2)}\n`
}

/** @throws AppError TEMPLATE_UNREADABLE for what is no template, TEMPLATE_NEWER for one of a later program */
export function parseTemplate(text: string): ProjectTemplate {
  const json = jsonOf(text)
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== TEMPLATE_FORMAT) throw new AppError('TEMPLATE_UNREADABLE')
  if ('version' in json && typeof json.version === 'number' && json.version > TEMPLATE_VERSION) throw new AppError('TEMPLATE_NEWER', { version: json.version })
  const read = projectTemplate.safeParse(json)
  if (!read.success) throw new AppError('TEMPLATE_UNREADABLE')
  return read.data
}

function jsonOf(text: string): unknown {
  try {
    // Some editors put a byte order mark before it.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return null
  }
}

/** The one of that name, however it is spaced and typed. */
export function named<T extends { name: string }>(list: readonly T[], name: string): T | undefined {
  const wanted = fold(name).replace(/\s/g, '')
  return wanted === '' ? undefined : list.find((one) => fold(one.name).replace(/\s/g, '') === wanted)
}
