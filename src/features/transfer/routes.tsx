import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'transfer', lazy: async () => ({ Component: (await import('./transfer-page.tsx')).TransferPage }) }],
}
