import { IconShieldLock } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'backup', lazy: async () => ({ Component: (await import('./backup-page.tsx')).BackupPage }) }],
  outside: [{ path: 'restore', lazy: async () => ({ Component: (await import('./restore-page.tsx')).RestorePage }) }],
  nav: [{ to: '/backup', namespace: 'backups', icon: IconShieldLock, order: 60 }],
}
