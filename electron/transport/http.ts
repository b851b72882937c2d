import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { decode, encode } from '../contract/codec.ts'
import type { Events, Topic } from '../contract/events.ts'
import type { Dispatch } from './dispatch.ts'
import { MEDIA_TYPES, PAGE_HEADERS } from './page-headers.ts'

/**
 * The loopback door of browser mode. Another user of the same PC can reach the port, so every
 * request needs the cookie that only the launch secret gives; Host and Origin are checked against
 * DNS rebinding and other sites' pages.
 */
export interface HttpDoor {
  server: Server
  /** Printed once for the person who started the program: opens the page with the secret. */
  addressFor(port: number): string
  emit<T extends Topic>(topic: T, payload: Events[T]): void
}

const COOKIE = 'samut_session'
/** One staged piece (1 MiB) as base64, with room for its envelope. */
const BODY_LIMIT = 4 * 1024 * 1024

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export function createHttpDoor(dispatch: Dispatch, pageFolder: string): HttpDoor {
  const launchSecret = randomBytes(32).toString('base64url')
  const cookieValue = randomBytes(32).toString('base64url')
  const listeners = new Set<ServerResponse>()

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const port = request.socket.localPort
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
    if (!hosts.includes(request.headers.host ?? '')) return refuse(response, 421)
    const { origin } = request.headers
    if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return refuse(response, 403)

    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (!pathname.startsWith('/api/')) return await servePage(request, response, pathname)
    if (pathname === '/api/enter' && request.method === 'POST') return await enter(request, response)
    if (!hasCookie(request)) return refuse(response, 401)
    if (pathname === '/api/call' && request.method === 'POST') return await call(request, response)
    if (pathname === '/api/events' && request.method === 'GET') return listen(request, response)
    refuse(response, 404)
  }

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = decode(await readBody(request)) as { secret?: unknown }
    if (typeof body.secret !== 'string' || !same(body.secret, launchSecret)) return refuse(response, 401)
    response.writeHead(204, { 'Set-Cookie': `${COOKIE}=${cookieValue}; HttpOnly; SameSite=Strict; Path=/` }).end()
  }

  function hasCookie(request: IncomingMessage): boolean {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
    return pairs.some(([name, value]) => name === COOKIE && value !== undefined && same(value, cookieValue))
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of another site cannot send this type without asking first, and is never answered.
    if (request.headers['content-type'] !== 'application/json') return refuse(response, 415)
    const { name, input } = decode(await readBody(request)) as { name?: unknown; input?: unknown }
    const answer = encode(await dispatch(name, input))
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...PAGE_HEADERS }).end(answer)
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(':\n\n')
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
  }

  async function servePage(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
    const wanted = normalize(join(pageFolder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    if (!wanted.startsWith(pageFolder + sep)) return refuse(response, 404)
    const found = await stat(wanted).catch(() => null)
    if (!found?.isFile()) return refuse(response, 404)
    response.writeHead(200, {
      ...PAGE_HEADERS,
      'Content-Type': MEDIA_TYPES[extname(wanted)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Cache-Control': 'no-cache',
    })
    if (request.method === 'HEAD') response.end()
    else createReadStream(wanted).pipe(response)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 400)
      else response.destroy()
    })
  })
  server.on('close', () => listeners.forEach((one) => one.end()))

  return {
    server,
    addressFor: (port) => `http://127.0.0.1:${port}/#secret=${launchSecret}`,
    emit(topic, payload) {
      const message = `data: ${JSON.stringify({ topic, payload })}\n\n`
      for (const listener of listeners) listener.write(message)
    },
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', ...PAGE_HEADERS }).end()
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > BODY_LIMIT) throw new Error('body too large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
