import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'papers/:kind', lazy: async () => ({ Component: (await import('./paper-page.tsx')).PaperPage }) }],
}
