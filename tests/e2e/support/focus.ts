/** Where the keyboard is, and whether it can be seen: for tests that never touch the mouse. */
import { expect, type Page } from '@playwright/test'

export interface Stop {
  /** Its accessible name, as far as labels and text give one; empty where the focus is nowhere. */
  name: string
  /** 'body' when the focus is nowhere. */
  tag: string
  /** Whether it, or what is drawn in its place (a label, a track), shows a ring. */
  visible: boolean
  /** Tells two stops apart. */
  mark: string
}

/** What has the focus now. */
export async function focusNow(page: Page): Promise<Stop> {
  return await page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', tag: 'body', visible: false, mark: '' }
    const labelled = element.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ')
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const text = element instanceof HTMLSelectElement ? '' : element.innerText
    const name = element.getAttribute('aria-label') ?? labelled ?? (labels?.[0]?.textContent || text || element.getAttribute('placeholder') || '')
    const ring = (one: Element | null | undefined) => {
      if (!one) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    // Radio buttons and switches are drawn by what stands beside them.
    const visible = [element, element.nextElementSibling, ...(labels ?? []), element.closest('[data-focus-ring]')].some(ring)
    const all = [...document.querySelectorAll('*')]
    return { name: name.replace(/\s+/g, ' ').trim(), tag: element.tagName.toLowerCase(), visible, mark: String(all.indexOf(element)) }
  })
}

/** Presses Tab until `name` has the focus. Every stop on the way must be seen, and none may hold the keyboard. */
export async function tabTo(page: Page, name: string | RegExp, { back = false, most = 120 } = {}): Promise<void> {
  const is = (stop: Stop) => (typeof name === 'string' ? stop.name === name : name.test(stop.name)) && stop.tag !== 'body'
  let before = ''
  const passed: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const stop = await focusNow(page)
    if (stop.tag !== 'body') {
      expect(stop.visible, `the focus is seen on "${stop.name}" (${stop.tag})`).toBe(true)
      expect(stop.mark, `"${stop.name}" lets go of the keyboard`).not.toBe(before)
    }
    before = stop.mark
    passed.push(stop.name)
    if (is(stop)) return
  }
  throw new Error(`Tab never came to ${String(name)}, but to: ${[...new Set(passed)].join(' | ')}`)
}

/** From the top of the page to its end with Tab alone. @returns the stops, in their order */
export async function tabThrough(page: Page, most = 200): Promise<Stop[]> {
  await page.evaluate(async () => {
    // Tab goes on from what had the focus last, even after it let go: here that is the page as a whole. A page that was
    // just drawn may still be about to give its first field the focus.
    document.body.tabIndex = -1
    do {
      document.body.focus()
      await new Promise((resolve) => setTimeout(resolve, 100))
    } while (document.activeElement !== document.body)
    document.body.removeAttribute('tabindex')
  })
  const stops: Stop[] = []
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await focusNow(page)
    // Past the last one the browser's own bar is next, which has no place in the page.
    if (stop.tag === 'body' || stop.mark === stops[0]?.mark) return stops
    stops.push(stop)
  }
  throw new Error(`Tab did not come to the end of the page: ${stops.slice(-5).map(({ name }) => name).join(' | ')}`)
}

/** The focus is somewhere in the page, as it must be after a dialog closed or another page came. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(async () => (await focusNow(page)).tag).not.toBe('body')
}
