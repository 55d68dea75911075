import { seeOther } from '@/app/answers'
import { type PublicPost, readPublicPost } from '@/app/public-post'
import { flooded, refusalFor } from '@/app/refuse-post'
import { isLookupFlood } from '@/lib/integrity/lookup-limits'
import { getContactAction } from '@/lib/letters/read-action'
import { findWhom } from './find-whom'
import { declare, giveAway } from './give-letter-away'
import type { ReadPost } from './letter-post'
import { previewLetter } from './preview-letter'
import { sendLetter } from './send-letter'
import { show } from './show-letter'

type Context = { params: Promise<{ slug: string }> }

/** Everything the letter's pages post: `do` says which button it was. What was typed comes back in every answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return refuse(slug, post)
  const now = new Date()
  const isPreview = post.values.do === 'preview'
  if (looksUp(post) && isLookupFlood(post.from, now.getTime(), isPreview ? 0.1 : 1))
    return flooded(post, lookupFloodWords, 600)
  const action = await getContactAction(slug, now)
  if (!action) return seeOther(`/campaigns/${slug}/write`)
  const write = { slug, post, action, now }
  switch (post.values.do) {
    case 'send':
      return sendLetter(write)
    case 'own':
      return giveAway(write, 'own')
    case 'print':
      return giveAway(write, 'print')
    case 'declared':
      return declare(write)
    case 'preview':
      return previewLetter(write)
    default:
      return findWhom(write)
  }
}

/** The other acts have limits of their own, like those of signing. */
function looksUp({ values }: ReadPost): boolean {
  return !['send', 'own', 'print', 'declared'].includes(values.do ?? '')
}

const lookupFloodWords =
  'Too many look-ups came from your network. Nothing is lost: wait ten minutes, go back, and send the form again.'

/** Somebody reloads a page that came back from a post: to the beginning. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/campaigns/${(await params).slug}/write`)
}

function refuse(slug: string, post: Extract<PublicPost, { kind: 'refused' }>): Response | Promise<Response> {
  if (post.wantsJson || post.why === 'unreadable') return refusalFor(post)
  return show(slug, post.status, { values: {}, mistakes: [], notice: post.why, step: { kind: 'postcode' } })
}
