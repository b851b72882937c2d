import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Licence } from '../../contract/app.ts'
import type { Area } from '../../contract/geography.ts'
import type { Bundled } from '../ports.ts'

/** Data that comes with the program, read from its resources folder when first asked for. */
export function bundledAt(resources: string, licencesFile: string): Bundled {
  let geography: Promise<Map<string, Area[]>> | undefined
  const children = (): Promise<Map<string, Area[]>> => (geography ??= loadGeography(resources))
  return {
    areas: async (parent) => (await children()).get(parent) ?? [],
    async areaName(code) {
      const siblings = (await children()).get(code.slice(0, -2)) ?? []
      return siblings.find((area) => area.code === code)?.name ?? ''
    },
    // Written by the build (tools/licences.mjs); without a build there is nothing bundled to name.
    licences: async () => JSON.parse(await readFile(licencesFile, 'utf8').catch(() => '[]')) as Licence[],
    read: (path) => readFile(join(resources, path)),
  }
}

/** areas.json: [code, Thai name] of every province, amphoe and tambon. */
async function loadGeography(resources: string): Promise<Map<string, Area[]>> {
  const rows = JSON.parse(await readFile(join(resources, 'geography', 'areas.json'), 'utf8')) as [string, string][]
  const byParent = new Map<string, Area[]>()
  for (const [code, name] of rows) {
    const parent = code.slice(0, -2)
    const siblings = byParent.get(parent)
    if (siblings) siblings.push({ code, name })
    else byParent.set(parent, [{ code, name }])
  }
  return byParent
}
