import type { Feature } from '../../feature.ts'

const page = async () => await import('./setup-pages.tsx')

export const feature: Feature = {
  outside: [
    { path: 'start', lazy: async () => ({ Component: (await import('./start-page.tsx')).StartPage }) },
    {
      path: 'setup',
      lazy: async () => ({ Component: (await page()).SetupFrame }),
      children: [
        { index: true, lazy: async () => ({ Component: (await page()).LanguageStep }) },
        { path: 'council', lazy: async () => ({ Component: (await page()).CouncilStep }) },
        { path: 'you', lazy: async () => ({ Component: (await page()).YouStep }) },
        { path: 'key', lazy: async () => ({ Component: (await page()).KeyStep }) },
        { path: 'finish', lazy: async () => ({ Component: (await page()).FinishStep }) },
      ],
    },
  ],
  routes: [{ path: 'recovery', lazy: async () => ({ Component: (await import('./recovery-page.tsx')).RecoveryPage }) }],
}
