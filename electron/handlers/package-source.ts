import * as councilQueries from '../store/queries/council.ts'
import type { AppContext } from './context.ts'
import { timeOfPackage } from './known-time.ts'
import type { OpenCouncil } from './workspace.ts'

/** What every package made of the open council begins with: whose records, by whom, with which keys. */
export function packageSource({ ports }: Pick<AppContext, 'ports'>, council: OpenCouncil) {
  return {
    councilFolder: council.folder.root,
    keys: council.keys,
    councilId: council.id,
    councilName: councilQueries.profile(council.store.db)?.name ?? '',
    createdBy: council.user.displayName,
    appVersion: ports.version,
    now: timeOfPackage(council.store.db, ports.clock.now()),
  }
}
