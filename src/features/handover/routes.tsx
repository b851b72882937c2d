import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'handover', lazy: async () => ({ Component: (await import('./handover-page.tsx')).HandoverPage }) }],
}
