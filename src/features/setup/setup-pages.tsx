/** The pages of the first start, in one bundle: whoever needs one needs the next. */
export { CouncilStep } from './council-step.tsx'
export { FinishStep } from './finish-step.tsx'
export { KeyStep } from './key-step.tsx'
export { LanguageStep } from './language-step.tsx'
export { SetupFrame } from './setup-frame.tsx'
export { YouStep } from './you-step.tsx'
