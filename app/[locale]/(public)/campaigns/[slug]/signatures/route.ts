import { problem, seeOther } from '@/app/answers'
import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { answerWithPage, type FormState } from '@/app/form-state'
import { type PublicPost, readPublicPost } from '@/app/public-post'
import { signCampaign } from '@/lib/signatures/sign-campaign'
import { type FieldError, readSignatureForm } from '@/lib/signatures/signature-form'
import { errorWords } from '../form-errors'

type Context = { params: Promise<{ slug: string }> }
type ReadPost = Extract<PublicPost, { kind: 'read' }>

/** Signs. The answer is the same for a new signer, a repeated one, a suppressed and a suspected one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return refuse(slug, post)
  const checked = readSignatureForm(post.values)
  if (checked.kind === 'invalid') return showMistakes(slug, post, checked.errors)

  const outcome = await signCampaign(slug, checked.form, post.from, Date.now())
  switch (outcome.kind) {
    case 'accepted':
      return seeOther(`/campaigns/${slug}/check-your-email`)
    case 'unknown_campaign':
      return post.wantsJson
        ? problem(404, 'There is no such campaign')
        : answerWithPage(`/campaigns/${slug}/sign`, 404, { values: {}, errors: [] })
    case 'closed':
    case 'paused':
      return cannotTake(
        slug,
        post,
        409,
        outcome.kind,
        `This petition is ${outcome.kind} and takes no signatures`,
      )
    case 'flood':
      return flooded(post)
  }
}

/** Somebody reloads the page of mistakes: back to the form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/campaigns/${(await params).slug}/sign`)
}

function showMistakes(slug: string, post: ReadPost, errors: FieldError[]): Response | Promise<Response> {
  if (!post.wantsJson) return answerWithPage(`/campaigns/${slug}/sign`, 422, { values: post.values, errors })
  return problem(422, 'Some answers need attention', {
    errors: errors.map((error) => ({ ...error, detail: errorWords(error) })),
  })
}

function cannotTake(
  slug: string,
  post: ReadPost,
  status: number,
  notice: FormState['notice'],
  title: string,
): Response | Promise<Response> {
  if (post.wantsJson) return problem(status, title)
  return answerWithPage(`/campaigns/${slug}/sign`, status, { values: post.values, errors: [], notice })
}

const floodWords =
  'Too many signatures came from your network. Nothing is lost: go back, and send the form again in an hour.'

/** Words alone, made without a page: what a flood is answered with must cost less than the flood. */
function flooded(post: ReadPost): Response {
  if (post.wantsJson) return problem(429, floodWords, {}, { 'retry-after': '3600' })
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '3600',
    'cache-control': 'no-store',
    'content-security-policy': nothingAllowed,
  }
  return new Response(`${floodWords}\n`, { status: 429, headers })
}

const refusals = {
  foreign_origin: 'This form must be sent from our own page',
  too_big: 'This is more than the form can hold',
  wrong_type: 'Send the form as application/x-www-form-urlencoded or as JSON',
  unreadable: 'This cannot be read as a form',
} as const

function refuse(slug: string, post: Extract<PublicPost, { kind: 'refused' }>): Response | Promise<Response> {
  if (post.wantsJson || post.why === 'unreadable') return problem(post.status, refusals[post.why])
  return answerWithPage(`/campaigns/${slug}/sign`, post.status, { values: {}, errors: [], notice: post.why })
}
