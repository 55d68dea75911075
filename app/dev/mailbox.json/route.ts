import { problem } from '@/app/answers'
import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { usesLocalMailbox } from '@/lib/env'
import { listLocalMail } from '@/lib/mail/queries'

export const dynamic = 'force-dynamic'

const mostListed = 1000

/** The newest mails of the local mailbox, newest first; with `?to=` those to one address. */
export async function GET(request: Request): Promise<Response> {
  if (!usesLocalMailbox()) return problem(404, 'There is no local mailbox here')
  const mails = await listLocalMail(mostListed, new URL(request.url).searchParams.get('to') ?? undefined)
  const listed = mails.map(({ id, to, from, subject, headers, text, html, links, at }) => {
    return { id, to, from, subject, headers, text, html, links, at: at.toISOString() }
  })
  return Response.json(listed, {
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': nothingAllowed,
      'x-robots-tag': 'noindex',
    },
  })
}
