import { problem, seeOther } from '@/app/answers'
import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { answerWithPage } from '@/app/form-state'
import { type PublicPost, readPublicPost } from '@/app/public-post'
import { isLookupFlood } from '@/lib/integrity/lookup-limits'
import { findRepresentatives } from '@/lib/representatives/find-representatives'
import type { Lookup } from '@/lib/representatives/lookup'
import type { FoundState } from '../found-state'
import { mistakeWords } from '../outcome-words'
import { lookupToJson } from './lookup-to-json'

type ReadPost = Extract<PublicPost, { kind: 'read' }>
const resultPage = '/my-representatives/found'

/**
 * Looks a postcode up: `postcode`, and `country` where it is known ('GB', 'CA', 'US'). `area` is the id of one of the
 * areas found before, or of one nearby, that the reader chose. Answers with a page, or with JSON (lookup-to-json.ts) where
 * that is asked for. The postcode is in no address and no log, and no cache keeps the answer.
 */
export async function POST(request: Request): Promise<Response> {
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return refuse(post)
  if (isLookupFlood(post.from, Date.now())) return flooded(post)

  const typed = { postcode: post.values.postcode ?? '', country: post.values.country ?? '' }
  if (typed.postcode.trim() === '' && isLookedUp(typed.country))
    return showMistake(post, { typed, lookup: null }, 'missing', mistakeWords.missing)
  const lookup = await findRepresentatives(
    { postcode: typed.postcode, country: typed.country || undefined },
    new Date(),
  )
  if (lookup.reason === 'invalid')
    return showMistake(post, { typed, lookup }, 'invalid', invalidWords(typed.country))
  if (post.wantsJson) return json(lookup)
  const chosen = /^\d{1,9}$/.test(post.values.area ?? '') ? Number(post.values.area) : null
  const mistakes =
    post.values.choosing && chosen === null ? [{ field: 'area', detail: mistakeWords.area }] : []
  const state: FoundState = { typed, lookup, chosen, mistakes }
  return answerWithPage(resultPage, mistakes.length > 0 ? 422 : 200, state)
}

/** Somebody reloads the result: back to the form. */
export async function GET(): Promise<Response> {
  return seeOther('/my-representatives')
}

function isLookedUp(country: string): boolean {
  return ['', 'GB', 'CA', 'US'].includes(country)
}

function invalidWords(country: string): string {
  const words: Record<string, string> = mistakeWords.invalid
  return words[country] ?? mistakeWords.invalid.GB
}

function json(lookup: Lookup): Response {
  return new Response(JSON.stringify(lookupToJson(lookup)), {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'private, no-store',
      'content-security-policy': nothingAllowed,
    },
  })
}

function showMistake(
  post: ReadPost,
  { typed, lookup }: Pick<FoundState, 'typed' | 'lookup'>,
  code: string,
  detail: string,
): Response | Promise<Response> {
  if (post.wantsJson)
    return problem(422, 'Some answers need attention', {
      errors: [{ field: 'postcode', code, detail }],
      suggestion: lookup?.suggestion ?? null,
    })
  const mistakes = [{ field: 'postcode', detail }]
  return answerWithPage(resultPage, 422, { typed, lookup, chosen: null, mistakes } satisfies FoundState)
}

const floodWords =
  'Too many look-ups came from your network. Wait ten minutes, go back, and send the form again.'

/** Words alone, made without a page: what a flood is answered with must cost less than the flood. */
function flooded(post: ReadPost): Response {
  if (post.wantsJson) return problem(429, floodWords, {}, { 'retry-after': '600' })
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '600',
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

function refuse(post: Extract<PublicPost, { kind: 'refused' }>): Response | Promise<Response> {
  if (post.wantsJson || post.why === 'unreadable') return problem(post.status, refusals[post.why])
  const typed = { postcode: '', country: '' }
  const state: FoundState = { typed, lookup: null, chosen: null, mistakes: [], notice: post.why }
  return answerWithPage(resultPage, post.status, state)
}
