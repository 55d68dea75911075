import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** How a service on the internet misbehaves, whatever it was asked. */
export type Fault =
  | { do: 'slow'; ms: number }
  /** Nothing at all: the connection stays open and silent. */
  | { do: 'hang' }
  | { do: 'cut' }
  /** 429, 502, 503, 504: with a body of the service's own kind. */
  | { do: 'status'; status: number }
  /** What a broken proxy answers. */
  | { do: 'html'; status?: number }
  /** The right answer, cut in half, as if it were all. */
  | { do: 'truncated' }
  /** The right answer, called a page. */
  | { do: 'wrong-type' }
  | { do: 'redirect'; to: string }

export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: unknown
}
export type Reply = { status: number; json: unknown; headers?: Record<string, string> }

const html = '<!doctype html><html><body><h1>Bad gateway</h1></body></html>'

/** A server on the loopback that answers by `handle`, and by `faults` first, one a request, then by `otherwise`. */
export async function startFakeService(handle: (asked: Asked) => Reply) {
  const requests: Asked[] = []
  const sockets = new Set<Socket>()
  const fake = {
    url: '',
    requests,
    faults: [] as Fault[],
    otherwise: null as Fault | null,
    /** As it was at first. */
    reset() {
      requests.length = 0
      fake.faults = []
      fake.otherwise = null
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const sent = Buffer.concat(chunks).toString()
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake')
    const asked: Asked = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body: sent === '' ? undefined : JSON.parse(sent),
    }
    requests.push(asked)
    const fault = fake.faults.shift() ?? fake.otherwise
    if (fault?.do === 'hang') return
    if (fault?.do === 'cut') return void request.socket.destroy()
    if (fault?.do === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
    const reply = handle(asked)
    const whole = JSON.stringify(reply.json)
    const say = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type, ...reply.headers })
      response.end(body)
    }
    const json = 'application/json; charset=utf-8'
    if (fault?.do === 'status')
      return say(fault.status, json, JSON.stringify({ status: fault.status, error: 'Not now' }))
    if (fault?.do === 'html') return say(fault.status ?? 500, 'text/html', html)
    if (fault?.do === 'truncated') return say(reply.status, json, whole.slice(0, whole.length / 2))
    if (fault?.do === 'wrong-type') return say(reply.status, 'text/html; charset=utf-8', whole)
    if (fault?.do === 'redirect') {
      response.writeHead(302, { location: fault.to })
      return void response.end()
    }
    say(reply.status, json, whole)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return fake
}

export type FakeService = Awaited<ReturnType<typeof startFakeService>>
