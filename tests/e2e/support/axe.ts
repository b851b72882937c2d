/** What axe finds wrong with a page as it stands, in either theme. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What must not be found. `moderate` and `minor` are advice; serious and critical keep somebody out. */
const GRAVE = new Set(['serious', 'critical'])
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export async function faults(page: Page, rules: 'all' | 'contrast'): Promise<string[]> {
  // Legacy mode: all in the page itself, which is quicker; there are no frames of other origins to look into.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules === 'all' ? builder.withTags(STANDARD) : builder.withRules(['color-contrast'])).analyze()
  return violations.filter(({ impact }) => GRAVE.has(impact ?? '')).flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** Colours follow the computer's own scheme, as they do until somebody chooses; nothing fades while it is looked at. */
export async function scheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
}
