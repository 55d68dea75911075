import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { openPdf } from '@/lib/library/pdf/make-pdf'
import { findLive } from '@/lib/library/publications/find-live'
import { plain, redirectTo } from '../cite'

const secondsOfADay = 86_400

type Context = { params: Promise<{ slug: string }> }

/** The PDF at /briefings/[slug].pdf (a rewrite in next.config.ts): the one that is kept, or made now while the reader waits. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const found = await findLive('briefing', slug)
  if (!found) return plain(404, 'There is no such briefing.')
  if (found.kind === 'moved') return redirectTo(`${found.to}.pdf`)
  if (found.kind === 'taken_down') return plain(410, `This briefing was taken down. ${found.reason}`.trim())

  const pdf = await openPdf(slug)
  if (pdf.kind === 'gone') return plain(404, 'There is no such briefing.')
  if (pdf.kind === 'failed') return noPdf(slug, pdf.retryInSeconds)
  if (pdf.kind === 'no_browser') return noPdf(slug, secondsOfADay)
  const { major, minor } = found.publication.version
  return new Response(pdf.file.body, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.file.bytes),
      'content-disposition': `inline; filename="${slug}-${major}.${minor}.pdf"`,
      'cache-control': 'public, max-age=60',
      'content-security-policy': nothingAllowed,
      link: `</briefings/${slug}>; rel="canonical"`,
    },
  })
}

/** A Route Handler cannot render a page: it is asked for from this very process. */
async function noPdf(slug: string, retryInSeconds: number): Promise<Response> {
  const page = await fetch(`${process.env.SELF_ORIGIN}/briefings/${slug}/no-pdf`, { cache: 'no-store' })
  const headers = new Headers({ 'cache-control': 'no-store', 'retry-after': String(retryInSeconds) })
  for (const name of ['content-type', 'content-security-policy', 'content-language']) {
    const value = page.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Response(await page.text(), { status: 503, headers })
}
