import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'projects/partners', lazy: async () => ({ Component: (await import('./partners-page.tsx')).PartnersPage }) },
    { path: 'projects/partners/:id', lazy: async () => ({ Component: (await import('./partner-page.tsx')).PartnerPage }) },
  ],
}
