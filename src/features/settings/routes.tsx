import { IconSettings } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'settings', lazy: async () => ({ Component: (await import('./settings-page.tsx')).SettingsPage }) }],
  nav: [{ to: '/settings', namespace: 'settings', icon: IconSettings, order: 70 }],
}
