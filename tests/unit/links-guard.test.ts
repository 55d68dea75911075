import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askAddress } from '@/lib/library/links/ask-address'
import { isPublicAddress } from '@/lib/library/links/public-address'

describe('what the link checker may connect to', () => {
  test.each([
    ...['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:169.254.169.254', '[::1]', '64:ff9b::7f00:1', '2002:7f00:1::'],
    ...['', 'localhost', '0x7f000001.example', 'not an address'],
  ])('not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])(
    '%s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

let server: Server
let asked: { method: string; path: string; userAgent: string }[] = []
let site = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ method: request.method ?? '', path, userAgent: request.headers['user-agent'] ?? '' })
    if (['/no-head', '/endless'].includes(path) && request.method === 'HEAD')
      return response.writeHead(405).end()
    if (path === '/silent') return
    if (path === '/cut') return request.socket.destroy()
    if (path === '/endless') {
      response.writeHead(200)
      const more = setInterval(() => response.write('x'.repeat(100_000)), 5)
      response.on('close', () => clearInterval(more))
      return
    }
    const to = new URLSearchParams(path.split('?')[1]).get('to')
    if (to) return response.writeHead(302, { location: to }).end()
    if (path === '/round') return response.writeHead(301, { location: '/round' }).end()
    response.writeHead(path === '/gone' ? 404 : 200).end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const ask = (url: string, isAllowed: (address: string) => boolean = () => true) => {
  asked = []
  return askAddress(url, { isAllowed, userAgent: 'Checker of the tests', timeoutMs: 400 })
}

describe('asking an address', () => {
  test('asks once with HEAD, and says who asks', async () => {
    expect(await ask(`${site}/here`)).toEqual({ status: 200, error: '' })
    expect(asked).toEqual([{ method: 'HEAD', path: '/here', userAgent: 'Checker of the tests' }])
  })

  test('asks with GET where HEAD is not liked, and believes a 404 only then', async () => {
    expect((await ask(`${site}/no-head`)).status).toBe(200)
    expect((await ask(`${site}/gone`)).status).toBe(404)
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET'])
  })

  test('follows redirects, but not in a circle', async () => {
    expect((await ask(`${site}/a?to=/here`)).status).toBe(200)
    expect(await ask(`${site}/round`)).toEqual({ status: 0, error: 'it redirects without end' })
  })

  test.each([
    ['/silent', 'no answer in time'],
    ['/cut', 'ECONNRESET'],
  ])('%s is no answer', async (path, error) => {
    expect(await ask(`${site}${path}`)).toEqual({ status: 0, error })
  })

  test('does not read what it is sent', async () => {
    const start = performance.now()
    expect((await ask(`${site}/endless`)).status).toBe(200)
    expect(performance.now() - start).toBeLessThan(350)
  })
})

describe('with the guard of the job nothing of ours is ever reached', () => {
  const refused = { status: 0, error: 'not a public address' }

  test.each(['/here', '/endless'])('by address: %s', async (path) => {
    expect(await ask(`${site}${path}`, isPublicAddress)).toEqual(refused)
    expect(asked).toEqual([])
  })

  test('by a name that leads to this machine, or an address written in another way', async () => {
    const { port } = new URL(site)
    const written = ['localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '0', '127.1']
    for (const host of written)
      expect(await ask(`http://${host}:${port}/here`, isPublicAddress), host).toEqual(refused)
    expect(asked).toEqual([])
  })

  test('by a redirect: the first host may be asked, the second may not', async () => {
    const { port } = new URL(site)
    const onlyFirst = (address: string) => address === '127.0.0.1' && asked.length === 0
    expect(
      await ask(`${site}/a?to=${encodeURIComponent('http://169.254.169.254/latest/meta-data/')}`, onlyFirst),
    ).toEqual(refused)
    expect(
      await ask(`${site}/a?to=${encodeURIComponent(`http://localhost:${port}/here`)}`, onlyFirst),
    ).toEqual(refused)
    expect(asked.map(({ path }) => path.startsWith('/a'))).toEqual([true])
  })

  test('by another scheme', async () => {
    expect(await ask(`${site}/a?to=${encodeURIComponent('file:///etc/passwd')}`)).toEqual(refused)
  })
})
