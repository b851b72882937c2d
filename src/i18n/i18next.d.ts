import type { th } from './th/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    // Keys such as INPUT_INVALID carry underscores: no context is read out of them (see index.ts).
    contextSeparator: '~'
    resources: typeof th
  }
}
