import { AppError } from '../contract/errors.ts'
import { find } from '../store/table.ts'
import * as projectQueries from '../store/queries/projects.ts'
import { ISSUE_SLOTS, PROJECT_STEPS, PROJECTS, RESOLUTION_LINKS, RESOLUTIONS } from '../store/tables.ts'
import { write, type HandlersOf } from './context.ts'
import { inOrder } from './in-order.ts'
import { projectPage } from './project-page.ts'
import { servedProjects } from './served-projects.ts'

export const projects = {
  'projects.list': (_input, { council }) => projectQueries.projectRows(council.store.db),

  'projects.get': ({ id }, { council }) => projectPage(council.store.db, id),

  'projects.create': ({ proposedOn, ...project }, context) =>
    write(context, (writer) => {
      const { id } = writer.insert(PROJECTS, { ...project, stage: 'proposed', isModel: false, copiedFrom: null })
      writer.insert(PROJECT_STEPS, { projectId: id, stage: 'proposed', steppedOn: proposedOn, resolutionId: null, note: '' })
      return { id }
    }),

  'projects.save': ({ project, ...ref }, context) => {
    write(context, (writer) => writer.update(PROJECTS, ref, project))
    return projectPage(context.council.store.db, ref.id)
  },

  'projects.setModel': ({ isModel, ...ref }, context) => {
    write(context, (writer) => writer.update(PROJECTS, ref, { isModel }))
    return projectPage(context.council.store.db, ref.id)
  },

  'projects.remove': (ref, context) => {
    write(context, (writer) => writer.remove(PROJECTS, ref))
    return {}
  },

  'projects.restore': ({ id }, context) => {
    write(context, (writer) => writer.restore(PROJECTS, id))
    return {}
  },

  'projects.link': ({ projectId, resolutionId, kind, note }, context) => {
    write(context, (writer) => {
      if (!find(writer.db, PROJECTS, projectId)) throw new AppError('NOT_FOUND', { id: projectId })
      if (!find(writer.db, RESOLUTIONS, resolutionId)) throw new AppError('NOT_FOUND', { id: resolutionId })
      const there = projectQueries.linksOf(writer.db, projectId).find((link) => link.resolutionId === resolutionId && link.kind === kind)
      if (!there) writer.insert(RESOLUTION_LINKS, { projectId, resolutionId, kind, note })
      else if (note !== '' && note !== there.note) writer.update(RESOLUTION_LINKS, there, { note })
    })
    return projectPage(context.council.store.db, projectId)
  },

  'projects.saveLink': ({ kind, note, ...ref }, context) => {
    const { projectId } = write(context, (writer) => writer.update(RESOLUTION_LINKS, ref, { kind, note }))
    return projectPage(context.council.store.db, projectId)
  },

  'projects.unlink': (ref, context) => {
    const projectId = write(context, (writer) => {
      const link = writer.current(RESOLUTION_LINKS, ref)
      writer.remove(RESOLUTION_LINKS, ref)
      return link.projectId
    })
    return projectPage(context.council.store.db, projectId)
  },

  'projects.ofMeeting': ({ meetingId }, { council }) => servedProjects(council.store.db, meetingId),

  'projects.issues': (_input, { council }) => projectQueries.issueSlots(council.store.db),

  'projects.saveIssue': ({ name, ...ref }, context) => write(context, (writer) => writer.update(ISSUE_SLOTS, ref, { name })),

  'projects.orderIssues': ({ ids }, context) =>
    write(context, (writer) => {
      inOrder(writer, ISSUE_SLOTS, projectQueries.issueSlots(writer.db), ids)
      return projectQueries.issueSlots(writer.db)
    }),
} satisfies HandlersOf<'projects'>
