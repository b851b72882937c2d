import type { Feature } from '../../feature.ts'
import { SearchBox } from './search-box.tsx'

export const feature: Feature = {
  routes: [{ path: 'search', lazy: async () => ({ Component: (await import('./search-page.tsx')).SearchPage }) }],
  headerTool: SearchBox,
}
