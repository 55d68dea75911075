import { seeOther } from '@/app/answers'
import { answerWithPage } from '@/app/form-state'
import { readPublicPost } from '@/app/public-post'
import { flooded, refusalFor } from '@/app/refuse-post'
import { mendAddress } from '@/lib/signatures/mend-address'
import type { MendState } from '../mend-state'

type Context = { params: Promise<{ slug: string }> }

/** Puts right the address of a form that was just sent. The answer is the same for every address there is. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return refusalFor(post)
  const token = new URL(request.url).searchParams.get('mend') ?? ''
  const email = post.values.right_email ?? ''
  const outcome = await mendAddress(slug, token, email, post.from, Date.now())
  const again = (status: number, why: MendState['why']) =>
    answerWithPage(`/campaigns/${slug}/check-your-email/address`, status, {
      why,
      token,
      email,
    } satisfies MendState)
  switch (outcome.kind) {
    case 'accepted':
      return seeOther(`/campaigns/${slug}/check-your-email/corrected`)
    case 'impossible_address':
      return again(422, 'impossible_address')
    case 'flood':
      return flooded(post, floodWords, 3600)
    case 'closed':
    case 'paused':
      return again(409, outcome.kind)
    default:
      return again(410, 'too_old')
  }
}

const floodWords = 'Too many signatures came from your network. Please try again in an hour.'
