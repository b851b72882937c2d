import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'members/privacy', lazy: async () => ({ Component: (await import('./privacy-page.tsx')).PrivacyPage }) },
    { path: 'members/breaches', lazy: async () => ({ Component: (await import('./breaches-page.tsx')).BreachesPage }) },
    { path: 'members/:id/data', lazy: async () => ({ Component: (await import('./person-file-page.tsx')).PersonFilePage }) },
  ],
}
