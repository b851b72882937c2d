import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/**
 * Calm paper and ink: a warm near-white ground, deep sea teal as the one accent, amber only for "soon",
 * red only for "wrong or overdue". Sizes are rem: the text size setting changes the root's font size.
 */
const sea: MantineColorsTuple = [
  '#ecf6f6', '#d8eaea', '#b2d6d7', '#86bfc1', '#5fa9ac', '#3d9296', '#217b80', '#126a70', '#0b5d63', '#064a50',
]
const amber: MantineColorsTuple = [
  '#fff6e3', '#fdeac4', '#fbd68b', '#f6bf4f', '#eba922', '#d08f0e', '#a97007', '#8a5a06', '#714905', '#573703',
]
const red: MantineColorsTuple = [
  '#fdeeec', '#fadbd7', '#f3b5ae', '#eb8a80', '#e06558', '#d04a3c', '#b93a2e', '#a02e24', '#86251d', '#6a1b15',
]
/** Mantine reads the dark scheme's grounds and text from this tuple (0 text … 7 ground). */
const dark: MantineColorsTuple = [
  '#e7eae8', '#d0d5d3', '#a9b3b2', '#7f8b8b', '#56625f', '#3b4646', '#2c3536', '#171d1e', '#111617', '#0b0f10',
]

const FACE = "'IBM Plex Sans Thai Looped', 'Noto Sans Thai Looped', 'Leelawadee UI', sans-serif"
/** Thai stacks two marks above a letter: below 1.6 they touch the line before. */
const LINE = '1.6'

/** Fields are required unless they say that they are optional: no asterisks. */
const FIELD = { size: 'md', withAsterisk: false }

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 8, dark: 7 },
  colors: { sea, amber, red, dark },
  fontFamily: FACE,
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: LINE, sm: LINE, md: LINE, lg: LINE, xl: LINE },
  headings: {
    fontFamily: FACE,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: LINE },
      h2: { fontSize: '1.25rem', lineHeight: LINE },
      h3: { fontSize: '1.0625rem', lineHeight: LINE },
      h4: { fontSize: '1rem', lineHeight: LINE },
    },
  },
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { label: { lineHeight: LINE, overflow: 'visible' } } },
    ActionIcon: { defaultProps: { size: 40, variant: 'subtle' } },
    TextInput: { defaultProps: FIELD },
    PasswordInput: { defaultProps: FIELD },
    NumberInput: { defaultProps: FIELD },
    Textarea: { defaultProps: { ...FIELD, autosize: true, minRows: 2 } },
    Select: { defaultProps: FIELD },
    NativeSelect: { defaultProps: FIELD },
    Autocomplete: { defaultProps: FIELD },
    MultiSelect: { defaultProps: FIELD },
    SegmentedControl: { defaultProps: { size: 'md' }, styles: { label: { lineHeight: LINE } } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Badge: { defaultProps: { size: 'lg', tt: 'none', fw: 500, variant: 'light' }, styles: { root: { flexShrink: 0 }, label: { lineHeight: LINE, overflow: 'visible' } } },
    Table: {
      defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'md', borderColor: 'var(--samut-hairline)', highlightOnHoverColor: 'var(--samut-sunken)' },
    },
    Modal: {
      defaultProps: { transitionProps: { duration: 120 } },
      styles: { title: { fontWeight: 600, fontSize: '1.125rem', lineHeight: LINE } },
    },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 }, openDelay: 300 } },
    Alert: { styles: { root: { border: '1px solid var(--alert-bd, var(--samut-hairline))' }, title: { lineHeight: LINE } } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
})

/** Names for what a colour means, so that styles never pick a shade. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf6',
    '--mantine-color-text': '#1e2829',
    '--mantine-color-dimmed': '#566264',
    '--mantine-color-anchor': 'var(--samut-accent)',
    '--mantine-color-placeholder': '#6c7779',
    '--mantine-color-default-border': '#d3d0c6',
    '--mantine-color-error': '#a02e24',
    '--mantine-color-red-light': '#fdeeec',
    '--mantine-color-amber-light': '#fff6e3',
    '--mantine-color-green-light': '#eaf4ec',
    '--mantine-color-green-light-color': '#1f6239',
    '--mantine-color-gray-light': '#f3f1ea',
    '--samut-surface': '#ffffff',
    '--samut-sunken': '#f3f1ea',
    '--samut-hairline': '#e4e1d7',
    '--samut-accent': '#0b5d63',
    '--samut-soon': '#714905',
    '--samut-soon-ground': '#fff6e3',
    '--samut-wrong': '#a02e24',
    '--samut-wrong-ground': '#fdeeec',
    '--samut-focus': '#126a70',
    '--samut-mark': '#fdeac4',
  },
  dark: {
    '--mantine-color-body': '#171d1e',
    '--mantine-color-text': '#e7eae8',
    '--mantine-color-dimmed': '#a9b3b2',
    '--mantine-color-anchor': 'var(--samut-accent)',
    '--mantine-color-placeholder': '#8d9898',
    '--mantine-color-default-border': '#414d4d',
    '--mantine-color-error': '#f3b5ae',
    '--mantine-color-red-light': '#3b211e',
    '--mantine-color-amber-light': '#352b16',
    '--mantine-color-green-light': '#1c2e24',
    '--mantine-color-green-light-color': '#a5d6b5',
    '--mantine-color-gray-light': '#232c2d',
    '--samut-surface': '#1e2627',
    '--samut-sunken': '#121718',
    '--samut-hairline': '#2f393a',
    '--samut-accent': '#86bfc1',
    '--samut-soon': '#fbd68b',
    '--samut-soon-ground': '#352b16',
    '--samut-wrong': '#f3b5ae',
    '--samut-wrong-ground': '#3b211e',
    '--samut-focus': '#86bfc1',
    '--samut-mark': '#5b4715',
  },
})
