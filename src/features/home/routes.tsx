import { IconHome } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./home-page.tsx')).HomePage }) }],
  nav: [{ to: '/', namespace: 'home', icon: IconHome, order: 0 }],
}
