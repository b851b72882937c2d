import type { Feature } from '../../feature.ts'
import { loadFindingWords } from '../../i18n/words-of-page.ts'
import { SearchBox } from './search-box.tsx'

async function page() {
  const [{ SearchPage }] = await Promise.all([import('./search-page.tsx'), loadFindingWords()])
  return { Component: SearchPage }
}

export const feature: Feature = {
  routes: [{ path: 'search', lazy: page }],
  headerTool: SearchBox,
}
