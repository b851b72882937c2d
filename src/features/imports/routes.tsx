import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'members/import', lazy: async () => ({ Component: (await import('./import-page.tsx')).ImportPage }) }],
}
