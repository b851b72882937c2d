import { Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'

/**
 * A keyboard shortcut for as long as the caller is shown, also while typing.
 * Goes by the key's place, not its letter: with the Thai layout on, Ctrl+L arrives as Ctrl+ส.
 * @param keys Mantine's notation: `mod+L`, `F2`, `mod+Enter`
 */
export function useShortcut(keys: string, run: () => void): void {
  useHotkeys([[keys, run, { preventDefault: true, usePhysicalKeys: /\+[a-z]$/i.test(keys) }]], [], true)
}

/** The shortcut as written on the keys, beside the button that does the same. */
export function Shortcut({ keys }: { keys: string }) {
  const shown = keys
    .split('+')
    .map((key) => (key.toLowerCase() === 'mod' ? 'Ctrl' : key))
    .join('+')
  return (
    <Kbd aria-hidden size="sm" style={{ whiteSpace: 'nowrap' }}>
      {shown}
    </Kbd>
  )
}
