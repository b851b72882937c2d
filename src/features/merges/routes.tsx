import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'members/duplicates', lazy: async () => ({ Component: (await import('./duplicates-page.tsx')).DuplicatesPage }) },
    { path: 'members/:id/merge', lazy: async () => ({ Component: (await import('./merge-page.tsx')).MergePage }) },
  ],
}
