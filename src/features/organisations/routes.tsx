import type { Feature } from '../../feature.ts'

/** Under สมาชิก: the navigation leads there, and tabs lead on. */
export const feature: Feature = {
  routes: [
    { path: 'members/organisations', lazy: async () => ({ Component: (await import('./organisations-page.tsx')).OrganisationsPage }) },
    { path: 'members/organisations/new', lazy: async () => ({ Component: (await import('./add-organisation-page.tsx')).AddOrganisationPage }) },
    { path: 'members/organisations/:id', lazy: async () => ({ Component: (await import('./organisation-page.tsx')).OrganisationPage }) },
  ],
}
