import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpDoor, type HttpDoor } from '../../electron/transport/http.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Browser mode is reachable by every user of the PC: what keeps them out. */
let door: HttpDoor
let port: number
let secret: string
const calls: unknown[] = []

beforeEach(async () => {
  calls.length = 0
  const page = tempFolder()
  writeFileSync(join(page, 'index.html'), '<!doctype html>')
  door = createHttpDoor((name, input) => {
    calls.push([name, input])
    return Promise.resolve({ ok: true, value: 'answered' })
  }, page)
  door.server.listen(0, '127.0.0.1')
  await once(door.server, 'listening')
  port = (door.server.address() as { port: number }).port
  secret = new URL(door.addressFor(port)).hash.slice('#secret='.length)
})
afterEach(async () => {
  door.server.closeAllConnections()
  door.server.close()
  await once(door.server, 'close')
})

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** node:http, because fetch does not let a test choose Host. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function cookie(): Promise<string> {
  const { headers } = await send('POST', '/api/enter', {}, JSON.stringify({ secret }))
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
}

const call = (headers: Record<string, string>): Promise<Answer> =>
  send('POST', '/api/call', { 'content-type': 'application/json', ...headers }, JSON.stringify({ name: 'app.status' }))

describe('the loopback door', () => {
  it('listens on 127.0.0.1 only', () => {
    expect((door.server.address() as { address: string }).address).toBe('127.0.0.1')
  })

  it('answers a call with the cookie that the launch secret gives', async () => {
    expect(await call({ cookie: await cookie() })).toMatchObject({ status: 200 })
    expect(calls).toHaveLength(1)
  })

  it('gives the cookie as HttpOnly and SameSite=Strict', async () => {
    const { headers } = await send('POST', '/api/enter', {}, JSON.stringify({ secret }))
    expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  })

  it('gives another user of this PC nothing without the secret', async () => {
    expect((await call({})).status).toBe(401)
    expect((await call({ cookie: 'samut_session=guess' })).status).toBe(401)
    expect((await send('GET', '/api/events')).status).toBe(401)
    expect((await send('POST', '/api/enter', {}, JSON.stringify({ secret: 'x'.repeat(secret.length) }))).status).toBe(401)
    expect((await send('POST', '/api/enter', {}, JSON.stringify({ secret: secret.slice(1) }))).status).toBe(401)
    expect((await send('POST', '/api/enter', {}, 'not json')).status).toBe(400)
    expect(calls).toEqual([])
  })

  it('refuses another Host (DNS rebinding)', async () => {
    expect((await call({ cookie: await cookie(), host: `evil.example:${port}` })).status).toBe(421)
    expect((await send('GET', '/', { host: 'evil.example' })).status).toBe(421)
    expect(calls).toEqual([])
  })

  it('refuses another Origin (a page of another site, or of another port)', async () => {
    const own = await cookie()
    for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'null', `https://127.0.0.1:${port}`]) {
      expect((await call({ cookie: own, origin })).status, origin).toBe(403)
    }
    expect(calls).toEqual([])
    expect((await call({ cookie: own, origin: `http://127.0.0.1:${port}` })).status).toBe(200)
  })

  it('refuses a form post that needs no preflight', async () => {
    const own = await cookie()
    expect((await call({ cookie: own, 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send('GET', '/api/call', { cookie: own })).status).toBe(404)
    expect(calls).toEqual([])
  })

  it('refuses a body beyond its limit without keeping it', async () => {
    const own = await cookie()
    const answer = await send('POST', '/api/call', { 'content-type': 'application/json', cookie: own }, `"${'x'.repeat(5 * 1024 * 1024)}"`).catch(() => ({ status: 400 }))
    expect(answer.status).toBe(400)
    expect(calls).toEqual([])
  })

  it('serves the page alone, and nothing outside its folder', async () => {
    expect((await send('GET', '/')).status).toBe(200)
    for (const path of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/..%2fpackage.json', '/nothing.js', '//etc/passwd', '/%00']) {
      expect([400, 404], path).toContain((await send('GET', path)).status)
    }
    expect((await send('POST', '/')).status).toBe(405)
  })

  it('forbids inline script, framing and foreign content on every answer', async () => {
    const policy = (await send('GET', '/')).headers['content-security-policy'] as string
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toContain('unsafe-eval')
  })
})
