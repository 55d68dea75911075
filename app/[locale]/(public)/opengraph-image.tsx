import { drawShareImage, shareImageSize } from '@/app/ui/share-image'
import { readOrganisation } from '../read-organisation'

export const dynamic = 'force-static'
export const revalidate = 3600
export const size = shareImageSize
export const contentType = 'image/png'
export const alt = 'Slavery is against the law. Ask the UK to help see it enforced.'

/** Drawn when first asked for, and then kept: drawing takes a third of a second. */
export function generateStaticParams() {
  return []
}

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
