import { nothingAllowed } from './content-security-policy.mjs'

/** An answer of the open data: JSON, readable from any page, and cached for as long as it may be out of date. */
export function openData(body: unknown, maxAgeSeconds: number): Response {
  return new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': `public, max-age=${maxAgeSeconds}, stale-while-revalidate=${maxAgeSeconds}, stale-if-error=3600`,
      'access-control-allow-origin': '*',
      'content-security-policy': nothingAllowed,
    },
  })
}

export const openToAll = { 'access-control-allow-origin': '*' }
