import NextAuth from 'next-auth'
import { authOptions } from './auth-options'

/** A request in the only terms next-auth needs; who asks decides what of it came from outside. */
type AuthRequest = {
  method: 'GET' | 'POST'
  query: Record<string, string | string[]> & { nextauth: string[] }
  body?: Record<string, string>
  cookies: Record<string, string>
}

export type AuthAnswer = { status: number; location: string | null; setCookies: string[]; body: unknown }

/**
 * The only door to next-auth. It is called in its older form, request and response as plain objects, so that it runs
 * under tests and is given exactly what we choose: no header of the visitor's reaches it.
 */
export async function askNextAuth(
  request: AuthRequest,
  browserHash: string | null = null,
): Promise<AuthAnswer> {
  const answer: AuthAnswer = { status: 200, location: null, setCookies: [], body: null }
  const response = recorder(answer)
  const handle: (request: object, response: object) => Promise<unknown> = NextAuth(authOptions(browserHash))
  await handle({ ...request, headers: {} }, response)
  return answer
}

function recorder(answer: AuthAnswer) {
  const keep = (body: unknown) => {
    answer.body = body
  }
  const response = {
    status(code: number) {
      answer.status = code
      return response
    },
    getHeader: (name: string) => (name === 'Set-Cookie' ? answer.setCookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === 'Set-Cookie') answer.setCookies = [value].flat()
      if (name === 'Location') answer.location = String(value)
      return response
    },
    send: keep,
    json: keep,
    end: () => {},
  }
  return response
}
