import { IconReportAnalytics } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'reports', lazy: async () => ({ Component: (await import('./reports-page.tsx')).ReportsPage }) }],
  nav: [{ to: '/reports', namespace: 'reports', icon: IconReportAnalytics, order: 50 }],
}
