import { problem } from './answers'
import { nothingAllowed } from './content-security-policy.mjs'
import type { PublicPost } from './public-post'

type Refused = Extract<PublicPost, { kind: 'refused' }>

const refusals: Record<Refused['why'], string> = {
  foreign_origin: 'This form must be sent from our own page',
  too_big: 'This is more than the form can hold',
  wrong_type: 'Send the form as application/x-www-form-urlencoded or as JSON',
  unreadable: 'This cannot be read as a form',
}

/** For programs, and for what no page can show again: why a post was not read. */
export function refusalFor(post: Refused): Response {
  return problem(post.status, refusals[post.why])
}

/** Words alone, made without a page: what a flood is answered with must cost less than the flood. */
export function flooded(post: { wantsJson: boolean }, words: string, retryAfterSeconds: number): Response {
  const retryAfter = String(retryAfterSeconds)
  if (post.wantsJson) return problem(429, words, {}, { 'retry-after': retryAfter })
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': retryAfter,
    'cache-control': 'no-store',
    'content-security-policy': nothingAllowed,
  }
  return new Response(`${words}\n`, { status: 429, headers })
}
