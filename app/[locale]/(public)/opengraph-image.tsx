import { drawShareImage, shareImageSize } from '@/app/ui/share-image'
import { readOrganisation } from '../read-organisation'

export const revalidate = 3600
export const size = shareImageSize
export const contentType = 'image/png'
export const alt = 'Slavery is against the law. Ask the UK to help see it enforced.'

/** What pages without an image of their own are shared with. */
export default async function SiteImage() {
  const organisation = await readOrganisation()
  return drawShareImage({
    teamName: organisation.teamName,
    organisation: organisation.legalName,
    heading: 'Slavery is against the law. Ask the UK to help see it enforced',
    highlight: 'see it enforced',
    line: 'Sign, follow and check what is answered',
  })
}
