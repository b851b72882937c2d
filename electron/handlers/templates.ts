import type Database from 'better-sqlite3'
import { addDays, fold } from '../contract/text/index.ts'
import type { ProjectTemplate, UnknownWord } from '../contract/templates.ts'
import { PLAIN_PROJECT } from '../contract/projects.ts'
import { named, parseTemplate, templateOf, withoutParts, writeTemplate } from '../domain/project-template.ts'
import { SOURCE_WORDS } from '../documents/project-words.ts'
import * as councilQueries from '../store/queries/council.ts'
import { issueSlots } from '../store/queries/projects.ts'
import { select } from '../store/table.ts'
import { ACTIVITIES, BENEFICIARIES, INDICATORS, PARTNERS, PROJECT_COPIES, PROJECT_PARTNERS, PROJECT_STEPS, PROJECTS, WORDS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'
import { projectPage } from './project-page.ts'

function templateFor({ council: { store }, ports }: CouncilContext, projectId: string): ProjectTemplate {
  return templateOf({
    page: projectPage(store.db, projectId),
    councilName: councilQueries.profile(store.db)?.name ?? '',
    words: select(store.db, WORDS),
    issues: issueSlots(store.db),
    partnerKinds: new Map(select(store.db, PARTNERS).map(({ id, kind }) => [id, kind])),
    templateId: ports.newId(),
    exportedOn: ports.clock.today(),
  })
}

interface Matched {
  kindId: string | null
  ladderId: string | null
  goalIds: string[]
  issueIds: string[]
  partners: { partnerId: string; role: string }[]
  unknown: UnknownWord[]
}

/** The words of a template among those of this council. */
function match(db: Database.Database, template: ProjectTemplate): Matched {
  const words = select(db, WORDS)
  const register = select(db, PARTNERS)
  const unknown: UnknownWord[] = []
  const idOf = (list: UnknownWord['list'], from: readonly { id: string; name: string }[], name: string): string[] => {
    const found = named(from, name)
    if (!found && name.trim() !== '') unknown.push({ list, name })
    return found ? [found.id] : []
  }
  const of = (list: 'ladder' | 'kind' | 'goal') => words.filter((word) => word.list === list)
  const unique = (ids: readonly string[]) => [...new Set(ids)]
  return {
    kindId: idOf('kind', of('kind'), template.kind)[0] ?? null,
    ladderId: idOf('ladder', of('ladder'), template.ladder)[0] ?? null,
    goalIds: unique(template.goals.flatMap((name) => idOf('goal', of('goal'), name))).slice(0, 99),
    issueIds: unique(template.issues.flatMap((name) => idOf('issue', issueSlots(db), name))),
    partners: template.partners.flatMap(({ name, role }) => idOf('partner', register, name).map((partnerId) => ({ partnerId, role }))),
    unknown,
  }
}

const UNKNOWN_WORDS: Record<UnknownWord['list'], string> = { kind: 'ประเภท', ladder: 'ขั้น', goal: 'เป้าหมาย', issue: 'ประเด็น', partner: 'ภาคี' }

/** What the file says and the book has no place for: a model's budget is no promise to this council, and its words are not this council's. */
function firstNote({ budget }: ProjectTemplate, unknown: readonly UnknownWord[]): string {
  const amounts = budget.map(({ source, satang }) => `${SOURCE_WORDS[source]} ${(satang / 100).toLocaleString('en')} บาท`)
  return [
    ...(amounts.length > 0 ? [`งบประมาณตามแผนของต้นแบบ: ${amounts.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`คำในไฟล์ต้นแบบที่สภานี้ไม่มี: ${unknown.map(({ list, name }) => `${UNKNOWN_WORDS[list]} ${name}`).join(', ')}`] : []),
  ].join('\n').slice(0, 20_000)
}

/** A proposal after a template, with all its parts. @returns its key */
function propose(writer: Writer, template: ProjectTemplate, startsOn: string | null, today: string): string {
  const { unknown, partners, ...words } = match(writer.db, template)
  const { proposedOn: _proposedOn, ...plain } = PLAIN_PROJECT
  const { title, duties, background, objectives, lessons, councilName, exportedOn, templateId } = template
  const copiedFrom = { councilName, projectTitle: title, exportedOn, templateId }
  const { id: projectId } = writer.insert(PROJECTS, {
    ...plain, ...words, title, duties, background, objectives, lessons, startsOn, stage: 'proposed', isModel: false, copiedFrom,
  })
  writer.insert(PROJECT_STEPS, { projectId, stage: 'proposed', steppedOn: today, resolutionId: null, note: firstNote(template, unknown) })
  const day = (offset: number | null) => (startsOn === null || offset === null ? null : addDays(startsOn, offset))
  for (const [at, { title: activity, dayFrom, dayTo }] of template.activities.entries()) {
    writer.insert(ACTIVITIES, { projectId, position: at + 1, title: activity, plannedFrom: day(dayFrom), plannedTo: day(dayTo), actualFrom: null, actualTo: null, outcome: '' })
  }
  for (const [at, indicator] of template.indicators.entries()) writer.insert(INDICATORS, { projectId, position: at + 1, baseline: null, ...indicator })
  for (const groupName of template.beneficiaries) writer.insert(BENEFICIARIES, { projectId, groupName, target: null, actual: null })
  for (const partner of partners) writer.insert(PROJECT_PARTNERS, { projectId, ...partner })
  return projectId
}

export const templates = {
  'templates.preview': ({ projectId }, context) => templateFor(context, projectId),

  'templates.export': ({ projectId, leaveOut, councilName, note }, context) => {
    const template = withoutParts(templateFor(context, projectId), leaveOut)
    write(context, (writer) => {
      // Sent again to the same council: still one that has it.
      const before = select(writer.db, PROJECT_COPIES, 'project_id = ?', [projectId]).find((copy) => fold(copy.councilName) === fold(councilName))
      const copiedOn = context.ports.clock.today()
      if (before) writer.update(PROJECT_COPIES, before, { copiedOn, note: note || before.note })
      else writer.insert(PROJECT_COPIES, { projectId, councilName, copiedOn, note })
    })
    return { name: `ต้นแบบ ${template.title}.samut-template.json`, text: writeTemplate(template) }
  },

  'templates.read': ({ text }, { council }) => {
    const template = parseTemplate(text)
    return { template, unknown: match(council.store.db, template).unknown }
  },

  'templates.import': ({ text, startsOn }, context) => {
    const template = parseTemplate(text)
    return { id: write(context, (writer) => propose(writer, template, startsOn, context.ports.clock.today())) }
  },
} satisfies HandlersOf<'templates'>
