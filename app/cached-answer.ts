import { createHash } from 'node:crypto'
import { nothingAllowed } from './content-security-policy.mjs'

/**
 * An answer that is the same for everybody, of any type: a feed, a calendar, a map of the site. Readable from any page, and
 * cached for as long as it may be out of date. Who has it already learns so from our server (lib/running/ready-answers.ts).
 */
export function cachedAnswer(body: string, contentType: string, maxAgeSeconds: number): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'cache-control': `public, max-age=${maxAgeSeconds}, stale-while-revalidate=${maxAgeSeconds}, stale-if-error=3600`,
      etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      'access-control-allow-origin': '*',
      'content-security-policy': nothingAllowed,
    },
  })
}
