import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [{ path: 'members/service', lazy: async () => ({ Component: (await import('./long-serving-page.tsx')).LongServingPage }) }],
}
