// @ts-check
import { once } from 'node:events'
import { join } from 'node:path'
import { loadConfigFromFile } from 'electron-vite'
import { createServer } from 'vite'
import { openBrowser } from './open-browser.mjs'
import { root } from './paths.mjs'
import { startServer } from './server.mjs'
import { asked, onChange } from './watch.mjs'

/**
 * The page by Vite, the core by electron/server.ts behind it, until Ctrl+C.
 * @param {{ port: number, dataDir: string | undefined, open: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function devInBrowser({ port, dataDir, open }) {
  const program = join(root, 'electron', 'server.ts')
  let server = startServer({ program, dataDir })
  let address = new URL(await server.address)

  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'development' }, join(root, 'electron.vite.config.ts'), root)
  const vite = await createServer({
    ...config.renderer,
    configFile: false,
    server: {
      host: '127.0.0.1',
      port,
      proxy: {
        '/api': {
          target: address.origin,
          changeOrigin: true,
          // The core answers its own page only; the port it listens on stays the same when it starts again.
          configure: (proxy) => proxy.on('proxyReq', (request) => {
            if (request.getHeader('origin')) request.setHeader('origin', address.origin)
          }),
        },
      },
    },
  })
  await vite.listen()
  const pageUrl = () => new URL(address.hash, vite.resolvedUrls?.local[0]).href
  console.log(`Samut Sapha is open at ${pageUrl()}\nCtrl+C closes it.`)
  if (open) openBrowser(pageUrl())

  const stopWatching = onChange(join(root, 'electron'), async () => {
    server.child.kill('SIGTERM')
    if (server.child.exitCode === null && server.child.signalCode === null) await once(server.child, 'exit')
    server = startServer({ program, dataDir, port: address.port })
    try {
      address = new URL(await server.address)
      console.log(`The core started again; its launch secret is new: ${pageUrl()}`)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  })

  await asked()
  stopWatching()
  server.child.kill('SIGTERM')
  await vite.close()
  return 0
}
