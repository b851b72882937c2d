import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'
import { th } from './th/index.ts'

/**
 * Thai is the default and the source; English is typed against it (messages.ts).
 * Plural keys end in _one and _other in both languages, though Thai uses _other alone.
 */
export const i18n = i18next.createInstance()

void i18n.use(initReactI18next).init({
  lng: 'th',
  fallbackLng: 'th',
  defaultNS: 'common',
  contextSeparator: '~', // error codes carry underscores
  resources: { th, en },
  interpolation: { escapeValue: false }, // React escapes
})
