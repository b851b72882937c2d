import type { HandlersOf } from './context.ts'

export const geography = {
  'geography.areas': ({ parent }, { ports }) => ports.bundled.areas(parent),
} satisfies HandlersOf<'geography'>
