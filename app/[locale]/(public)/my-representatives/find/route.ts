import { problem, seeOther } from '@/app/answers'
import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { answerWithPage } from '@/app/form-state'
import { type PublicPost, readPublicPost } from '@/app/public-post'
import { flooded, refusalFor } from '@/app/refuse-post'
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
  if (isLookupFlood(post.from, Date.now())) return flooded(post, floodWords, 600)

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

function refuse(post: Extract<PublicPost, { kind: 'refused' }>): Response | Promise<Response> {
  if (post.wantsJson || post.why === 'unreadable') return refusalFor(post)
  const typed = { postcode: '', country: '' }
  const state: FoundState = { typed, lookup: null, chosen: null, mistakes: [], notice: post.why }
  return answerWithPage(resultPage, post.status, state)
}
