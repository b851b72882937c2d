import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'resolutions/follow-ups', lazy: async () => ({ Component: (await import('./follow-ups-page.tsx')).FollowUpsPage }) },
    { path: 'resolutions/follow-ups/:id', lazy: async () => ({ Component: (await import('./follow-up-page.tsx')).FollowUpPage }) },
  ],
}
