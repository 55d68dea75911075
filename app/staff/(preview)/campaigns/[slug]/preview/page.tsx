import { notFound } from 'next/navigation'
import { CampaignView } from '@/app/[locale]/(public)/campaigns/[slug]/campaign-view'
import { readPreview } from '@/app/[locale]/(public)/campaigns/preview/read-preview'
import { SiteFooter } from '@/app/ui/site-footer'
import { SiteHeader } from '@/app/ui/site-header'
import { getOrganisation } from '@/lib/organisation/queries'
import { requireStaff } from '@/lib/staff/session'
import s from '../../../preview-bar.module.css'

/** The public page as it will be once open. It can be read, by whatever means; nothing can be sent: nobody signs a preview. */
export default async function PreviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await requireStaff('campaign.read', `/staff/campaigns/${slug}/preview`)
  const now = Date.now()
  const [preview, organisation] = await Promise.all([readPreview(slug, now), getOrganisation()])
  if (!preview) notFound()
  const { teamName, legalName, showsSample, exitUrl } = organisation
  return (
    <>
      <aside className={s.bar} aria-label="About this preview">
        <b>Preview.</b>{' '}
        {preview.isUnopened
          ? 'The page as it will be once open; only staff see it.'
          : 'The page as it is now.'}{' '}
        <a href={`/staff/campaigns/${slug}`}>Back to editing</a>
      </aside>
      <div inert>
        <SiteHeader teamName={teamName} legalName={legalName} showsSample={showsSample} exitUrl={exitUrl} />
      </div>
      <main id="main">
        <fieldset className="wrap" disabled aria-label="Preview, nothing can be sent">
          <CampaignView
            campaign={preview.campaign}
            organisation={legalName}
            now={now}
            action={preview.action}
          />
        </fieldset>
      </main>
      <div inert>
        <SiteFooter organisation={organisation} />
      </div>
    </>
  )
}
