import { IconGavel } from '@tabler/icons-react'
import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'resolutions', lazy: async () => ({ Component: (await import('./resolutions-page.tsx')).ResolutionsPage }) }],
  nav: [{ to: '/resolutions', namespace: 'resolutions', icon: IconGavel, order: 20 }],
}
