import { AppError } from '../contract/errors.ts'
import { latestStage } from '../domain/project-life.ts'
import { find, select } from '../store/table.ts'
import {
  ACTIVITIES, BENEFICIARIES, INDICATORS, PARTNERS, PEOPLE, PROJECT_COPIES, PROJECT_PARTNERS, PROJECT_STEPS, PROJECT_TEAM, PROJECTS, READINGS,
  RESOLUTIONS,
} from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type HandlersOf } from './context.ts'
import { recordHandlers } from './record-handlers.ts'

/** The stage follows the steps, in the transaction that changes them. */
function followSteps(writer: Writer, projectId: string): void {
  const project = find(writer.db, PROJECTS, projectId)
  if (!project) throw new AppError('NOT_FOUND', { id: projectId })
  const stage = latestStage(select(writer.db, PROJECT_STEPS, 'project_id = ?', [projectId]))
  writer.update(PROJECTS, project, { stage })
}

/** Parts of a project that are written one by one. */
export const projectRecords = {
  ...recordHandlers('projectSteps', PROJECT_STEPS, {
    names: { projectId: PROJECTS, resolutionId: RESOLUTIONS },
    after: (writer, record, before) => followSteps(writer, (record ?? before)?.projectId ?? ''),
  }),
  ...recordHandlers('projectTeam', PROJECT_TEAM, { names: { projectId: PROJECTS, personId: PEOPLE } }),
  ...recordHandlers('projectPartners', PROJECT_PARTNERS, { names: { projectId: PROJECTS, partnerId: PARTNERS } }),
  ...recordHandlers('beneficiaries', BENEFICIARIES, { names: { projectId: PROJECTS } }),
  ...recordHandlers('projectCopies', PROJECT_COPIES, { names: { projectId: PROJECTS } }),
  ...recordHandlers('activities', ACTIVITIES, { names: { projectId: PROJECTS } }),
  'activities.reorder': ({ projectId, ids }, context) => {
    write(context, (writer) => {
      const there = new Map(select(writer.db, ACTIVITIES, 'project_id = ?', [projectId]).map((one) => [one.id, one]))
      const ordered = [...new Set(ids)].flatMap((id) => there.get(id) ?? [])
      if (ordered.length !== there.size || ids.length !== there.size) throw new AppError('CHANGED_MEANWHILE', { id: projectId })
      for (const [at, activity] of ordered.entries()) if (activity.position !== at + 1) writer.update(ACTIVITIES, activity, { position: at + 1 })
    })
    return {}
  },
  ...recordHandlers('indicators', INDICATORS, { names: { projectId: PROJECTS } }),
  ...recordHandlers('readings', READINGS, { names: { indicatorId: INDICATORS } }),
} satisfies HandlersOf<'projectSteps' | 'projectTeam' | 'projectPartners' | 'beneficiaries' | 'projectCopies' | 'activities' | 'indicators' | 'readings'>
