import type { NextRequest } from 'next/server'
import { cookiesOf, privateHeaders, readForm } from '@/app/staff/read-form'
import { type AuthAnswer, askNextAuth } from '@/lib/staff/next-auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * What of next-auth the world may reach: reading one's own session, its CSRF token, and signing out. Its sign-in and
 * callback addresses do not exist here: a scanner's GET would use a link up.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const path = (await params).nextauth.join('/')
  if (path !== 'session' && path !== 'csrf') return notHere()
  return toResponse(
    await askNextAuth({ method: 'GET', query: { nextauth: [path] }, cookies: cookiesOf(request) }),
  )
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if ((await params).nextauth.join('/') !== 'signout') return notHere()
  const body = await readForm(request)
  if (body instanceof Response) return body
  return toResponse(
    await askNextAuth({
      method: 'POST',
      query: { nextauth: ['signout'] },
      body,
      cookies: cookiesOf(request),
    }),
  )
}

function toResponse({ status, location, setCookies, body }: AuthAnswer): Response {
  const headers = new Headers(privateHeaders)
  for (const cookie of setCookies) headers.append('set-cookie', cookie)
  if (!location) return Response.json(body, { status, headers })
  headers.set('location', location)
  return new Response(null, { status: 303, headers })
}

function notHere(): Response {
  return new Response('There is nothing here.\n', { status: 404, headers: privateHeaders })
}
