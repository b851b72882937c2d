import type { ResolutionLink } from '../../../electron/contract/projects.ts'
import { useResolutionName } from '../meetings/meeting-name.ts'

/** "มติที่ 3/2569" of a resolution that a project leans on. */
export function useLinkName(): (link: Pick<ResolutionLink, 'resolutionNumber' | 'resolutionSeries' | 'resolutionYear'>) => string {
  const nameOf = useResolutionName()
  return ({ resolutionNumber: number, resolutionSeries: series, resolutionYear: year }) => nameOf({ number, series, year })
}
