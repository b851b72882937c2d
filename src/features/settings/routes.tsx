import { IconSettings } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'settings', lazy: async () => ({ Component: (await import('./settings-page.tsx')).SettingsPage }) },
    { path: 'settings/council', lazy: async () => ({ Component: (await import('./council-page.tsx')).CouncilPage }) },
    { path: 'settings/rules', lazy: async () => ({ Component: (await import('./rules-page.tsx')).RulesPage }) },
    { path: 'settings/users', lazy: async () => ({ Component: (await import('./users-page.tsx')).UsersPage }) },
    { path: 'settings/words', lazy: async () => ({ Component: (await import('./words/words-page.tsx')).WordsPage }) },
    { path: 'settings/audit', lazy: async () => ({ Component: (await import('./audit-page.tsx')).AuditPage }) },
  ],
  nav: [{ to: '/settings', namespace: 'settings', icon: IconSettings, order: 70 }],
}
