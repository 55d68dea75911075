import { env, isLocal } from '@/lib/env'
import { type ClientAddress, clientAddress } from '@/lib/integrity/client-address'
import { readBody } from './read-body'

/** No form of ours comes near this. */
const bodyBytesMax = 64 * 1024

export type PublicPost =
  | { kind: 'read'; values: Record<string, string>; wantsJson: boolean; from: ClientAddress }
  | {
      kind: 'refused'
      why: 'foreign_origin' | 'too_big' | 'wrong_type' | 'unreadable'
      status: 403 | 413 | 415 | 400
      wantsJson: boolean
    }

/**
 * Reads what a visitor has posted, as a form or as JSON, having looked at where it comes from, its type and its size
 * before any of it is parsed. Visitors carry no cookie, so a foreign page could do nothing in their name; it is refused
 * all the same, since nobody signs from there knowingly. `anywhere` is for what a mail program posts by itself.
 */
export async function readPublicPost(
  request: Request,
  from: 'our page' | 'anywhere' = 'our page',
): Promise<PublicPost> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isJson = type === 'application/json'
  const wantsJson = isJson || (request.headers.get('accept') ?? '').includes('application/json')
  const refused = (
    why: Extract<PublicPost, { kind: 'refused' }>['why'],
    status: 403 | 413 | 415 | 400,
  ): PublicPost => ({ kind: 'refused', why, status, wantsJson })

  if (from === 'our page' && !isOwnOrigin(request)) return refused('foreign_origin', 403)
  if (!isJson && type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data')
    return refused('wrong_type', 415)
  const body = await readBody(request, bodyBytesMax)
  if (body === null) return refused('too_big', 413)
  const values = isJson
    ? fromJson(body)
    : type === 'multipart/form-data'
      ? await fromMultipart(body, request)
      : fromForm(body)
  if (!values) return refused('unreadable', 400)
  return {
    kind: 'read',
    values,
    wantsJson,
    from: clientAddress(request.headers.get('x-undersigned-peer'), request.headers.get('x-forwarded-for')),
  }
}

/**
 * A browser names the origin of every form it posts. Programs that name none are let through: they could name ours. So is
 * "null" where the browser itself vouches for the site, as it does for people who send no referrers.
 */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (origin === null || origin === 'null')
    return site === null ? origin === null : site === 'same-origin' || site === 'none'
  if (origin === new URL(env().SITE_URL).origin) return true
  // At home the same site is 127.0.0.1 and localhost.
  return isLocal() && origin === `http://${request.headers.get('host')}`
}

function fromForm(body: Buffer): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')))
}

async function fromMultipart(body: Buffer, request: Request): Promise<Record<string, string> | null> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null)
  if (!form) return null
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function fromJson(body: Buffer): Record<string, string> | null {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
    return Object.fromEntries(
      Object.entries(parsed).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value]] : value === true ? [[key, 'yes']] : [],
      ),
    )
  } catch {
    return null
  }
}
