import type { Feature } from '../../feature.ts'

export const feature: Feature = {
  routes: [
    { path: 'meetings/:id/notice', lazy: async () => ({ Component: (await import('./notice-page.tsx')).NoticePage }) },
    { path: 'meetings/:id/excerpt', lazy: async () => ({ Component: (await import('./excerpt-page.tsx')).ExcerptPage }) },
    { path: 'settings/papers', lazy: async () => ({ Component: (await import('./paper-texts-page.tsx')).PaperTextsPage }) },
  ],
}
