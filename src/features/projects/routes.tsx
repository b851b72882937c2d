import { IconSeeding } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'projects', lazy: async () => ({ Component: (await import('./list/projects-page.tsx')).ProjectsPage }) },
    { path: 'projects/new', lazy: async () => ({ Component: (await import('./new-project-page.tsx')).NewProjectPage }) },
    { path: 'projects/:id', lazy: async () => ({ Component: (await import('./project-page.tsx')).ProjectPageView }) },
  ],
  nav: [{ to: '/projects', namespace: 'projects', icon: IconSeeding, order: 40 }],
}
