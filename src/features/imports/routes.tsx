import type { ImportKind } from '../../../electron/contract/imports.ts'
import type { Feature } from '../../feature.ts'
import { loadImportWords } from '../../i18n/words-of-page.ts'

/** One desk for every list; the page it is opened from says which is meant. */
function desk(meant?: ImportKind) {
  return async () => {
    const [{ ImportPage }] = await Promise.all([import('./import-page.tsx'), loadImportWords()])
    return { Component: () => <ImportPage key={meant} meant={meant} /> }
  }
}

export const feature: Feature = {
  routes: [
    { path: 'members/import', lazy: desk() },
    { path: 'members/organisations/import', lazy: desk('organisation_list') },
    { path: 'projects/import', lazy: desk('project_list') },
  ],
}
