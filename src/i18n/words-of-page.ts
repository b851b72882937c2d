import { i18n } from './index.ts'

/** The Thai words of the import desk, a tenth of all, which no other page needs. English comes whole. */
export async function loadImportWords(): Promise<void> {
  if (i18n.hasResourceBundle('th', 'imports')) return
  const { imports } = await import('./th/imports.ts')
  i18n.addResourceBundle('th', 'imports', imports)
}
