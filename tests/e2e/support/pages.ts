/** Every page there is, for tests that go over all of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { root } from '../../../tools/lib/paths.mjs'
import { LONG } from './long.ts'

/** Pages of an open council, by the paths of their routes. What stands for `:id` is the first of the list before it. */
export const INSIDE = [
  '', 'reports', 'meetings', 'meetings/new', 'meetings/:id', 'meetings/:id/minutes', 'meetings/:id/adoption', 'meetings/:id/compare', 'check', 'resolutions', 'resolutions/follow-ups', 'resolutions/follow-ups/:id', 'members', 'members/new', 'members/:id', 'members/import',
  'members/:id/merge', 'members/:id/data', 'members/service', 'members/duplicates', 'members/privacy', 'members/breaches', 'members/terms',
  'members/organisations', 'members/organisations/new', 'members/organisations/:id', 'members/organisations/import', 'members/structure',
  'projects', 'projects/new', 'projects/import', 'projects/:id', 'projects/partners', 'projects/partners/:id', 'projects/fund', 'projects/fund/:id', 'projects/assemblies', 'projects/assemblies/:id', 'projects/assemblies/proposals/:id', 'search', 'backup', 'transfer', 'handover', 'settings', 'settings/council', 'settings/rules', 'settings/papers',
  'settings/words', 'settings/users', 'settings/audit', 'settings/health', 'recovery', 'papers/:kind',
  'meetings/:id/notice', 'meetings/:id/excerpt',
]
/** Pages that need no open council. */
export const OUTSIDE = ['start', 'setup', 'setup/council', 'setup/you', 'setup/key', 'setup/finish', 'restore', 'repair/:councilId']
/** What else one page shows by its address. */
const MORE: Record<string, string[]> = { 'meetings/:id': ['?pane=facts', '?pane=files'], 'projects/:id': ['?tab=money', '?tab=work', '?tab=people', '?tab=facts'], 'projects/assemblies': ['?show=due'], search: ['?q=ป่าชายเลน', '?q=ไม่มีคำนี้', '?q=การ&kind=project&from=2020&status=project.running'] }

/** Paths as the features declare them: whoever adds a page and not its test hears of it. */
export function declaredPaths(): string[] {
  const features = join(root, 'src', 'features')
  const found = readdirSync(features).flatMap((name) => {
    const text = ((): string => {
      try {
        return readFileSync(join(features, name, 'routes.tsx'), 'utf8')
      } catch {
        return ''
      }
    })()
    const nested = /path: 'setup',[\s\S]*children/.test(text) ? new Set(['council', 'you', 'key', 'finish']) : new Set<string>()
    const paths = [...text.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => (nested.has(path) ? `setup/${path}` : path))
    return [...paths, ...(/index: true, lazy[^}]*home-page/.test(text) ? [''] : [])]
  })
  return found.sort()
}

/** Shows a page by its address, read and drawn. */
export async function goTo(page: Page, address: string): Promise<void> {
  // The page left stands until the new one is read: its heading is marked, so that it is not taken for the new one.
  await page.evaluate(async (hash) => {
    const path = (whole: string) => whole.replace(/^#/, '').split('?')[0]
    if (path(window.location.hash) !== path(hash)) document.querySelector('main h1')?.setAttribute('data-left', '')
    // The same page with another question has the same heading: it has heard of it when it was drawn anew.
    const heard = new Promise((resolve) => {
      addEventListener('hashchange', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true })
      setTimeout(resolve, 500) // the address that is shown already
    })
    window.location.hash = hash
    await heard
  }, address)
  await expect(page.locator('main h1:not([data-left])').first()).toBeVisible(LONG)
  // The page of results takes another question over when it finds the time, and begins in its box then.
  const question = new URLSearchParams(address.split('?')[1]).get('q')
  if (question !== null) await expect(page.locator('main input[type=search]')).toHaveValue(question, LONG)
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0, LONG)
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'การประชุม', exact: true })).toBeVisible(LONG)
}

/** The address of the first record in a list; `at`: where the list stands, if not on a page of its own name. */
export async function firstOf(page: Page, list: string, at = list): Promise<string> {
  await goTo(page, at)
  const link = page.locator(`main a[href^="#${list}/0"]`).first()
  return ((await link.getAttribute('href', LONG)) ?? '').slice(1)
}

/** The addresses of all pages of the open council. */
export async function insideAddresses(page: Page): Promise<string[]> {
  const first = new Map<string, string>()
  for (const list of ['/meetings', '/resolutions/follow-ups', '/members', '/members/organisations', '/projects', '/projects/partners', '/projects/fund', '/projects/assemblies']) first.set(list, await firstOf(page, list))
  first.set('/projects/assemblies/proposals', await firstOf(page, '/projects/assemblies/proposals', '/projects/assemblies'))
  return INSIDE.flatMap((path) => {
    const list = `/${path.split('/:id')[0]}`
    const address = `/${path}`.replace(`${list}/:id`, first.get(list) ?? '').replace('/papers/:kind', '/papers/roll?on=2026-02-10')
    return [address, ...(MORE[path] ?? []).map((more) => address + more)]
  })
}

/** One call of the contract, as the page makes it. In the browser only: Electron's page has another door. */
export async function callCore<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(async (body) => {
    const response = await fetch('/api/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return await response.text()
  }, JSON.stringify({ name, input }))
  const envelope = JSON.parse(answer) as { ok: boolean; value: T }
  if (!envelope.ok) throw new Error(`${name}: ${answer}`)
  return envelope.value
}
