import { problem, seeOther } from '@/app/answers'
import { answerWithPage, type FormState } from '@/app/form-state'
import { type PublicPost, readPublicPost } from '@/app/public-post'
import { flooded, refusalFor } from '@/app/refuse-post'
import { env } from '@/lib/env'
import { newChallenge } from '@/lib/integrity/proof-of-work'
import { mintMendToken } from '@/lib/signatures/mend-token'
import { signCampaign } from '@/lib/signatures/sign-campaign'
import { type FieldError, readSignatureForm, sourceOf } from '@/lib/signatures/signature-form'
import { suggestAddress } from '@/lib/signatures/suggest-address'
import { mistakeOf } from '../form-errors'

type Context = { params: Promise<{ slug: string }> }
type ReadPost = Extract<PublicPost, { kind: 'read' }>

/** Signs. The answer is the same for a new signer, a repeated one, a suppressed and a suspected one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return refuse(slug, post)
  const ourHosts = [new URL(env().SITE_URL).host, request.headers.get('host') ?? '']
  post.values.source ||= sourceOf(request.headers.get('referer'), ourHosts)
  const checked = readSignatureForm(post.values)
  if (checked.kind === 'invalid') return showMistakes(slug, post, checked.errors)
  const { email } = checked.form
  const meant = post.values.email_seen === email ? null : suggestAddress(email)
  if (meant) return showMistakes(slug, post, [{ field: 'email', code: 'perhaps', meant }])

  const outcome = await signCampaign(slug, checked.form, post.from, Date.now(), {
    proof: post.values.altcha ?? '',
    // Who says that it could not is not asked again.
    canProve: post.wantsJson && post.values.altcha === undefined,
  })
  switch (outcome.kind) {
    case 'accepted':
      return seeOther(
        `/campaigns/${slug}/check-your-email?mend=${mintMendToken(slug, post.values, Date.now())}`,
      )
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
    case 'proof_wanted':
      return problem(428, 'Your browser is asked for a moment of work first', {
        challenge: await newChallenge(Date.now()),
      })
    case 'flood':
      return flooded(post, floodWords, 3600)
  }
}

/** Somebody reloads the page of mistakes: back to the form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/campaigns/${(await params).slug}/sign`)
}

function showMistakes(slug: string, post: ReadPost, errors: FieldError[]): Response | Promise<Response> {
  if (!post.wantsJson) return answerWithPage(`/campaigns/${slug}/sign`, 422, { values: post.values, errors })
  return problem(422, 'Some answers need attention', {
    errors: errors.map((error) => ({ ...error, ...mistakeOf(error, post.values) })),
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

function refuse(slug: string, post: Extract<PublicPost, { kind: 'refused' }>): Response | Promise<Response> {
  if (post.wantsJson || post.why === 'unreadable') return refusalFor(post)
  return answerWithPage(`/campaigns/${slug}/sign`, post.status, { values: {}, errors: [], notice: post.why })
}
