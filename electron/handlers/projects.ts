import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { ProjectPage } from '../contract/projects.ts'
import { bahtText } from '../contract/text/index.ts'
import { sumBySource } from '../domain/money.ts'
import { find } from '../store/table.ts'
import * as projectQueries from '../store/queries/projects.ts'
import { FUNDINGS, ISSUE_SLOTS, PROJECTS, RESOLUTION_LINKS, RESOLUTIONS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type HandlersOf } from './context.ts'

function projectPage(db: Database.Database, id: string): ProjectPage {
  const project = projectQueries.projectById(db, id)
  if (!project) throw new AppError('NOT_FOUND', { id })
  const funding = projectQueries.fundingOf(db, id)
  const sums = sumBySource(funding)
  const totalPromisedSatang = sums.reduce((total, one) => total + one.promisedSatang, 0)
  return {
    project,
    links: projectQueries.linksOf(db, id),
    funding,
    sums,
    totalPromisedSatang,
    totalReceivedSatang: sums.reduce((total, one) => total + one.receivedSatang, 0),
    totalInWords: bahtText(totalPromisedSatang),
  }
}

function requireProject(writer: Writer, id: string): void {
  if (!projectQueries.projectById(writer.db, id)) throw new AppError('NOT_FOUND', { id })
}

export const projects = {
  'projects.list': (_input, { council }) => {
    const { db } = council.store
    const totals = projectQueries.fundingTotals(db)
    const approved = projectQueries.approvedProjects(db)
    return projectQueries.projects(db).map((project) => ({
      ...project,
      promisedSatang: totals.get(project.id)?.promised ?? 0,
      receivedSatang: totals.get(project.id)?.received ?? 0,
      hasApproval: approved.has(project.id),
    }))
  },

  'projects.get': ({ id }, { council }) => projectPage(council.store.db, id),

  'projects.create': (project, context) => ({ id: write(context, (writer) => writer.insert(PROJECTS, project)).id }),

  'projects.save': ({ project, ...ref }, context) => {
    write(context, (writer) => writer.update(PROJECTS, ref, project))
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

  'projects.link': ({ projectId, resolutionId, kind }, context) => {
    write(context, (writer) => {
      requireProject(writer, projectId)
      if (!find(writer.db, RESOLUTIONS, resolutionId)) throw new AppError('NOT_FOUND', { id: resolutionId })
      const twice = projectQueries.linksOf(writer.db, projectId).some((link) => link.resolutionId === resolutionId && link.kind === kind)
      if (!twice) writer.insert(RESOLUTION_LINKS, { projectId, resolutionId, kind })
    })
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

  'projects.addFunding': ({ projectId, funding }, context) => {
    write(context, (writer) => {
      requireProject(writer, projectId)
      writer.insert(FUNDINGS, { ...funding, projectId })
    })
    return projectPage(context.council.store.db, projectId)
  },

  'projects.saveFunding': ({ funding, ...ref }, context) => {
    const { projectId } = write(context, (writer) => writer.update(FUNDINGS, ref, funding))
    return projectPage(context.council.store.db, projectId)
  },

  'projects.removeFunding': (ref, context) => {
    const projectId = write(context, (writer) => {
      const funding = writer.current(FUNDINGS, ref)
      writer.remove(FUNDINGS, ref)
      return funding.projectId
    })
    return projectPage(context.council.store.db, projectId)
  },

  'projects.issues': (_input, { council }) => projectQueries.issueSlots(council.store.db),

  'projects.saveIssue': ({ name, ...ref }, context) => write(context, (writer) => writer.update(ISSUE_SLOTS, ref, { name })),
} satisfies HandlersOf<'projects'>
