import { build } from '../../../tools/lib/build.mjs'

/** What the tests open is built from the sources as they are now, also when a spec is run on its own. */
export default async function buildOnce(): Promise<void> {
  if (!(await build())) throw new Error('The build failed; the lines above say where.')
}
