import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { countRequest } from '../insight/visits/count-visits'
import { startWritingVisits } from '../insight/visits/write-visits'
import { directAnswer, sendAnswer } from './direct-routes'
import { sendFaultPage } from './fault-page'
import { keepAnswer, keepablePath, sendReady } from './ready-answers'
import { addMissingHeaders } from './response-headers'
import { describe, refusal } from './stopping'

type Site = { port: number; stop(): Promise<void> }
type Options = { dev: boolean; hostname: string; port: number }

const finishWithinSeconds = 10

/** What a visitor may not say for himself: who he is to us, and that the proxy has already run. */
function setPeer(request: IncomingMessage): void {
  request.headers['x-undersigned-peer'] = request.socket.remoteAddress ?? ''
  delete request.headers['x-middleware-subrequest']
}

function answerWith(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`)
}

function listen(server: Server, { hostname, port }: Options): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? refusal(portTaken(hostname, port)) : error)
    })
    server.listen(port, hostname, () => resolve((server.address() as AddressInfo).port))
  })
}

const portTaken = (hostname: string, port: number) =>
  `Port ${port} of ${hostname} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`

/** Refuses in words, before anything slow is done, an address that something else listens on. */
export async function checkPortIsFree(options: Omit<Options, 'dev'>): Promise<void> {
  const server = createServer()
  await listen(server, { ...options, dev: false })
  await new Promise((closed) => server.close(closed))
}

/** No new connections; what is being answered has ten seconds to end. */
function finish(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), finishWithinSeconds * 1000)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Where this process reaches itself: the pages that answer a form with mistakes are asked for there (app/form-state.ts). */
function originOf(hostname: string, port: number): string {
  const reachable = hostname === '0.0.0.0' ? '127.0.0.1' : hostname === '::' ? '::1' : hostname
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** Starts Next behind a server of ours, which says who is at the other end and what every answer must carry. */
export async function startSite(options: Options): Promise<Site> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 })
  const app = next({ ...options, dir: process.cwd(), httpServer: server, quiet: !options.dev })
  await app.prepare()
  const handle = app.getRequestHandler()
  let stopping = false
  server.on('request', async (request, response) => {
    setPeer(request)
    addMissingHeaders(request, response)
    if (stopping) response.setHeader('connection', 'close')
    if (request.method === 'TRACE' || request.method === 'TRACK')
      return answerWith(response, 405, 'Not allowed')
    countRequest(request)
    const keepable = options.dev ? null : keepablePath(request)
    if (keepable && sendReady(request, response, keepable)) return
    if (keepable) keepAnswer(request, response, keepable)
    const answer = options.dev ? null : directAnswer(request)
    try {
      if (answer) await sendAnswer(request, response, await answer())
      else await handle(request, response)
    } catch (error) {
      console.error(describe(error))
      if (response.headersSent) response.destroy()
      else sendFaultPage(response)
    }
  })
  if (options.dev) server.on('upgrade', app.getUpgradeHandler())
  const port = await listen(server, options)
  process.env.SELF_ORIGIN = originOf(options.hostname, port)
  const visits = startWritingVisits((error) => console.error(`Visits wait: ${describe(error)}`))
  const stop = async () => {
    stopping = true
    await finish(server)
    await visits.stop()
    await app.close()
  }
  return { port, stop }
}
