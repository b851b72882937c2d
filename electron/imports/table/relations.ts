import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** What the parts of an office file have to do with each other (ECMA-376 part 2, Open Packaging Conventions). */

export interface Relation {
  kind: string
  part: string
}

/** Relations of a part ('' for the package) by id. Targets are relative to the part's folder unless they begin with '/'. */
export function readRelations(zip: Zip, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = new Map<string, Relation>()
  const bytes = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`)
  if (bytes === null) return relations
  readXml(bytes, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const type = attribute('Type') ?? ''
      const target = new URL(attribute('Target') ?? '', `zip:///${folder}`)
      relations.set(attribute('Id') ?? '', { kind: type.slice(type.lastIndexOf('/') + 1), part: decodeURIComponent(target.pathname.slice(1)) })
    },
  })
  return relations
}
