import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'settings/health', lazy: async () => ({ Component: (await import('./health-page.tsx')).HealthPage }) }],
  outside: [{ path: 'repair/:councilId', lazy: async () => ({ Component: (await import('./repair-page.tsx')).RepairPage }) }],
}
