import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Protocol } from 'electron'

/** The page is served from its own scheme: never file://, whose pages may read other files. */
export const PAGE_SCHEME = 'samut'
export const PAGE_ORIGIN = `${PAGE_SCHEME}://app`

/** Before the app is ready: a standard, secure origin like https. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** `headers` and `mediaTypes` are those of the other door, so that both shells obey the same policy. */
export function servePage(
  on: Protocol,
  pageFolder: string,
  headers: Readonly<Record<string, string>>,
  mediaTypes: Readonly<Record<string, string>>,
): void {
  on.handle(PAGE_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    const wanted = normalize(join(pageFolder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    if (host !== 'app' || !wanted.startsWith(pageFolder + sep)) return new Response(null, { status: 404 })
    try {
      const content = new Uint8Array(await readFile(wanted))
      return new Response(content, { headers: { ...headers, 'Content-Type': mediaTypes[extname(wanted)] ?? 'application/octet-stream' } })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
