import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readOrganisation } from '@/app/[locale]/read-organisation'
import { formatMoment } from '@/app/ui/format'
import { Notice } from '@/app/ui/notice'
import { openPreviewLink } from '@/lib/campaigns/editing/preview-links'
import { CampaignView } from '../../[slug]/campaign-view'
import { readPreview } from '../read-preview'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Preview of a campaign',
  robots: { index: false, follow: false },
}

/** A campaign before it is public, for whoever has its link while that holds. Nobody signs a preview. */
export default async function LinkedPreviewPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await openPreviewLink(token)
  if (!link) notFound()
  const now = Date.now()
  const [preview, { legalName }] = await Promise.all([readPreview(link.slug, now), readOrganisation()])
  if (!preview) notFound()
  return (
    <>
      <Notice title="This is a preview">
        <p>
          {preview.isUnopened ? 'It is not public yet, and can change.' : 'It shows the page as it is now.'}{' '}
          Nothing can be sent from it. This link works until {formatMoment(link.expiresAt)}.
        </p>
      </Notice>
      <fieldset disabled aria-label="Preview, nothing can be sent">
        <CampaignView
          campaign={preview.campaign}
          organisation={legalName}
          now={now}
          action={preview.action}
        />
      </fieldset>
    </>
  )
}
