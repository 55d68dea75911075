import { env } from '../../env'
import { codedPath, codedWritePath, type ShareCode } from './source-code'

/** The address of a campaign that a share button gives away: its code is counted, and says nothing of who shared it. */
export function shareLink(slug: string, code: ShareCode): string {
  return linkWithCode(slug, code)
}

/** The address of the page to write, with its code as above. */
export function shareWriteLink(slug: string, code: ShareCode): string {
  return `${env().SITE_URL}${codedWritePath(slug, code)}`
}

/** The address of a campaign with any well-formed code, for staff. */
export function linkWithCode(slug: string, code: string): string {
  return `${env().SITE_URL}${codedPath(slug, code)}`
}

/** The address of the picture that shows a campaign's count on other sites. */
export function countPictureLink(slug: string): string {
  return `${env().SITE_URL}/campaigns/${slug}/count.svg`
}
