import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Briefing } from '@/lib/library/briefings/read-briefing'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export type PrintSite = {
  origin: string
  /** Every path that was asked for. */
  asked: string[]
  /** What the page answers from now on; it begins with the briefing as it is. */
  answerWith(answer: Answer): void
  stop(): Promise<void>
}

/** A page with what the printer looks for: the edition, the registration, headings. */
export function pageOf(briefing: Briefing, edition = briefing.edition, extra = ''): string {
  const { title } = briefing.publication
  return `<!doctype html><html lang="en-GB"><head><title>${title}</title>
<style>@page { margin: 16mm 16mm 22mm }</style></head><body>
<main data-edition="${edition}"><h1>${title}</h1>${briefing.body.html}${'<p>A line more.</p>'.repeat(60)}${extra}</main>
<footer><div data-registration><p>The Example Charity is company 01234567 and charity 7654321.</p><p>1 Example Street.</p></div></footer>
</body></html>`
}

/** A site of one page, standing in for our own where the printer is tried alone. */
export async function startPrintSite(first: Answer): Promise<PrintSite> {
  let answer = first
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answerWith(next) {
      answer = next
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

export const html =
  (body: string): Answer =>
  (request, response) => {
    const isPage = request.url?.startsWith('/briefings/')
    response
      .writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(isPage ? body : '')
  }
