import type { Feature } from '../../feature.ts'
import { loadImportWords } from '../../i18n/words-of-page.ts'

async function desk() {
  const [{ ImportPage }] = await Promise.all([import('./import-page.tsx'), loadImportWords()])
  return { Component: ImportPage }
}

export const feature: Feature = { routes: [{ path: 'members/import', lazy: desk }] }
