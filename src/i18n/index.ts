import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { atStart } from './th/at-start.ts'

/**
 * Thai is the default and the source; English is typed against it (messages.ts) and read when it is wanted: most
 * computers never show it.
 * Plural keys end in _one and _other in both languages, though Thai uses _other alone.
 */
export const i18n = i18next.createInstance()

export type Language = 'th' | 'en'

void i18n.use(initReactI18next).init({
  lng: 'th',
  fallbackLng: 'th',
  defaultNS: 'common',
  contextSeparator: '~', // error codes carry underscores
  resources: { th: atStart },
  interpolation: { escapeValue: false }, // React escapes
})

/** Resolves once every sentence of this language is there. */
export async function loadWords(language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, 'common')) return
  const { en } = await import('./en/index.ts')
  for (const [namespace, words] of Object.entries(en)) i18n.addResourceBundle(language, namespace, words)
}
