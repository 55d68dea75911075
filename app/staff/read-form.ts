import type { NextRequest } from 'next/server'
import { isOwnOrigin } from '@/lib/staff/own-origin'

const largestFormBytes = 10_000
const largestFieldLetters = 2_000

export const privateHeaders = { 'cache-control': 'private, no-store' }

/** The fields of a small form that a page of ours has sent, or the answer that refuses it. */
export async function readForm(request: NextRequest): Promise<Record<string, string> | Response> {
  if (!isOwnOrigin(request.headers.get('origin')))
    return refuse(403, 'This form can only be sent from our own pages.')
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    return refuse(415, 'Send a form.')
  if (Number(request.headers.get('content-length') ?? Number.NaN) > largestFormBytes)
    return refuse(413, 'That is too much.')
  try {
    const form = await request.formData()
    return Object.fromEntries(
      [...form].map(([name, value]) => [name, String(value).slice(0, largestFieldLetters)]),
    )
  } catch {
    return refuse(400, 'That form cannot be read.')
  }
}

export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...privateHeaders, location: path } })
}

function refuse(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { ...privateHeaders, 'content-type': 'text/plain; charset=utf-8' },
  })
}

export function cookiesOf(request: NextRequest): Record<string, string> {
  return Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
}
