import type { Messages } from '../messages.ts'
import type { settings as th } from '../th/settings.ts'

export const settings: Messages<typeof th> = {
  title: 'Settings',
  look: {
    title: 'How the program looks',
    language: 'Language',
    theme: 'Colours',
    themes: {
      light: 'Light',
      dark: 'Dark',
      auto: 'As the computer',
    },
    textSize: 'Text size',
  },
  recovery: {
    title: 'Recovery key',
    note: 'The paper key opens the records when the passphrase is forgotten. Make a new one if the paper is lost.',
    go: 'See the recovery key, or make a new one',
  },
  about: {
    title: 'About the program',
    dataFolder: 'The data is kept in {{folder}}',
    licence: 'Samut Sapha is free software under the MIT licence.',
    licences_one: 'The licence of {{count}} component',
    licences_other: 'The licences of {{count}} components',
  },
}
