import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'projects/fund', lazy: async () => ({ Component: (await import('./fund-page.tsx')).FundPageView }) },
    { path: 'projects/fund/:id', lazy: async () => ({ Component: (await import('./fund-year-page.tsx')).FundYearPage }) },
  ],
}
