import { i18n } from './index.ts'

/** Thai words that are read with the pages that need them, and by no other. English comes whole. */

/** Of the import desk: a tenth of all. */
export async function loadImportWords(): Promise<void> {
  if (!i18n.hasResourceBundle('th', 'imports')) i18n.addResourceBundle('th', 'imports', (await import('./th/imports.ts')).imports)
}

/** Of what the search shows. */
export async function loadFindingWords(): Promise<void> {
  if (!i18n.hasResourceBundle('th', 'finding')) i18n.addResourceBundle('th', 'finding', (await import('./th/finding.ts')).finding)
}

/** Of the welfare fund's two pages. */
export async function loadFundWords(): Promise<void> {
  if (!i18n.hasResourceBundle('th', 'fund')) i18n.addResourceBundle('th', 'fund', (await import('./th/fund.ts')).fund)
}
