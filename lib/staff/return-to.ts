import { env } from '../env'

/** Where to go after signing in: a path of the staff pages, on this site; anything else becomes the desk. */
export function safeReturnTo(path: string | null | undefined): string {
  if (!path || path.length > 500 || !path.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(path))
    return '/staff'
  const url = URL.parse(path, env().SITE_URL)
  if (!url || url.origin !== new URL(env().SITE_URL).origin) return '/staff'
  if (!/^\/staff(\/|$)/.test(url.pathname) || /^\/staff\/(sign-in|invitations)(\/|$)/.test(url.pathname))
    return '/staff'
  return `${url.pathname}${url.search}`
}
