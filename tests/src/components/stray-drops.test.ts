import { expect, test, vi } from 'vitest'
import { keepStrayFilesOut } from '../../../src/components/stray-drops.ts'

/** Just enough of a page: listeners, and drags that say whether the browser's own way was refused. */
function pageWithDrags() {
  const listeners = new Map<string, (event: DragEvent) => void>()
  keepStrayFilesOut({ addEventListener: (name: string, listener: (event: DragEvent) => void) => listeners.set(name, listener) } as unknown as Document)
  return (name: 'dragover' | 'drop', types: string[], defaultPrevented = false) => {
    const preventDefault = vi.fn()
    listeners.get(name)?.({ defaultPrevented, preventDefault, dataTransfer: { types, dropEffect: 'copy' } } as unknown as DragEvent)
    return preventDefault.mock.calls.length > 0
  }
}

test('a file dropped anywhere does not take the window away; where files are taken, and for drags of the page itself, nothing is refused', () => {
  const drag = pageWithDrags()
  expect([drag('dragover', ['Files']), drag('drop', ['Files'])]).toEqual([true, true])
  expect([drag('drop', ['Files'], true), drag('drop', ['text/plain'])]).toEqual([false, false])
})
