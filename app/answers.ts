import { nothingAllowed } from './content-security-policy.mjs'

/** "See other": after a post, so that going back or reloading posts nothing again. */
export function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store', 'content-security-policy': nothingAllowed },
  })
}

/** An error for programs: RFC 9457 problem details. */
export function problem(
  status: number,
  title: string,
  details: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...details }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'content-security-policy': nothingAllowed,
      ...headers,
    },
  })
}
