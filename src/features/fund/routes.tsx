import type { Feature } from '../../feature.ts'
import { loadFundWords } from '../../i18n/words-of-page.ts'

export const feature: Feature = {
  routes: [
    {
      path: 'projects/fund',
      lazy: async () => {
        const [{ FundPageView }] = await Promise.all([import('./fund-page.tsx'), loadFundWords()])
        return { Component: FundPageView }
      },
    },
    {
      path: 'projects/fund/:id',
      lazy: async () => {
        const [{ FundYearPage }] = await Promise.all([import('./fund-year-page.tsx'), loadFundWords()])
        return { Component: FundYearPage }
      },
    },
  ],
}
