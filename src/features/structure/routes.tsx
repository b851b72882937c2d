import type { Feature } from '../../feature.ts'

/** Under สมาชิก: the tabs there lead here. */
export const feature: Feature = {
  routes: [{ path: 'members/structure', lazy: async () => ({ Component: (await import('./structure-page.tsx')).StructurePage }) }],
}
