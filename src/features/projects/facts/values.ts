import { projectInput, type ProjectInput } from '../../../../electron/contract/projects.ts'
import { readMoos } from '../../../../electron/contract/text/index.ts'
import { mooText } from '../../organisations/organisation-view.ts'

/** A project as typed into the form. */
export interface ProjectValues extends Omit<ProjectInput, 'moo'> {
  moo: string
}

export function valuesOf({ moo, ...project }: ProjectInput): ProjectValues {
  return { ...project, moo: mooText(moo) }
}

export type ProjectProblem = 'title' | 'moo' | 'order'

export function checkProject({ title, moo, startsOn, endsOn }: ProjectValues): ProjectProblem[] {
  const problems: (ProjectProblem | null)[] = [
    title.trim() === '' ? 'title' : null,
    readMoos(moo) === null ? 'moo' : null,
    startsOn !== null && endsOn !== null && endsOn < startsOn ? 'order' : null,
  ]
  return problems.filter((one) => one !== null)
}

/** The project as the contract takes it; only for values without problems. */
export function toProjectInput({ moo, title, ...values }: ProjectValues): ProjectInput {
  return { ...values, title: title.trim(), moo: readMoos(moo) ?? [] }
}

const FIELDS = Object.keys(projectInput.shape) as (keyof ProjectInput)[]

/** By what is typed: a saved project comes back as another object. */
export function differ(a: ProjectValues, b: ProjectValues): boolean {
  return FIELDS.some((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
}
