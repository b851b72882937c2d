import { IconNotebook } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'meetings', lazy: async () => ({ Component: (await import('./list/meetings-page.tsx')).MeetingsPage }) },
    { path: 'meetings/new', lazy: async () => ({ Component: (await import('./list/new-meeting-page.tsx')).NewMeetingPage }) },
    { path: 'meetings/:id', lazy: async () => ({ Component: (await import('./page/meeting-page.tsx')).MeetingPage }) },
    { path: 'meetings/:id/minutes', lazy: async () => ({ Component: (await import('./minutes/minutes-page.tsx')).MinutesPage }) },
  ],
  nav: [{ to: '/meetings', namespace: 'meetings', icon: IconNotebook, order: 10 }],
}
