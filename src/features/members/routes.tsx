import { IconUsers } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'members', lazy: async () => ({ Component: (await import('./roll-page.tsx')).RollPage }) },
    { path: 'members/new', lazy: async () => ({ Component: (await import('./add-member-page.tsx')).AddMemberPage }) },
    { path: 'members/terms', lazy: async () => ({ Component: (await import('./radar-page.tsx')).RadarPage }) },
    { path: 'members/:id', lazy: async () => ({ Component: (await import('./person-page.tsx')).PersonPage }) },
  ],
  nav: [{ to: '/members', namespace: 'members', icon: IconUsers, order: 30 }],
}
