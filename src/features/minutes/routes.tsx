import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'meetings/:id/adoption', lazy: async () => ({ Component: (await import('./adoption-page.tsx')).AdoptionPage }) },
    { path: 'meetings/:id/compare', lazy: async () => ({ Component: (await import('./compare-page.tsx')).ComparePage }) },
    { path: 'check', lazy: async () => ({ Component: (await import('./check-page.tsx')).CheckPage }) },
  ],
}
