import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'projects/assemblies', lazy: async () => ({ Component: (await import('./assemblies-page.tsx')).AssembliesPage }) },
    { path: 'projects/assemblies/:id', lazy: async () => ({ Component: (await import('./assembly-page.tsx')).AssemblyPage }) },
    { path: 'projects/assemblies/proposals/:id', lazy: async () => ({ Component: (await import('./proposal-page.tsx')).ProposalPage }) },
  ],
}
