import { notFound } from 'next/navigation'
import { CampaignView } from '@/app/[locale]/(public)/campaigns/[slug]/campaign-view'
import { SiteFooter } from '@/app/ui/site-footer'
import { SiteHeader } from '@/app/ui/site-header'
import { acceptsSignatures } from '@/lib/campaigns/campaign'
import { readContent } from '@/lib/campaigns/read-content'
import { inTransaction } from '@/lib/in-transaction'
import { getOpenAction } from '@/lib/letters/read-action'
import { getOrganisation } from '@/lib/organisation/queries'
import { type FullCampaignPage, getFullCampaignPreview } from '@/lib/recommendations/campaign-page'
import { requireStaff } from '@/lib/staff/session'
import s from '../../../preview-bar.module.css'

/** The public page as it will be once open. It can be read, by whatever means; nothing can be sent: nobody signs a preview. */
export default async function PreviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await requireStaff('campaign.read', `/staff/campaigns/${slug}/preview`)
  const now = Date.now()
  const [stored, page, organisation, action] = await Promise.all([
    inTransaction((tx) => readContent(tx, slug)),
    getFullCampaignPreview(slug, now),
    getOrganisation(),
    getOpenAction(slug, now),
  ])
  if (!stored || !page) notFound()
  const isUnopened =
    ['draft', 'in_review', 'scheduled'].includes(stored.timing.state) &&
    !acceptsSignatures(stored.timing, now)
  const campaign = isUnopened ? asIfOpen(page, now) : page
  const { teamName, legalName, showsSample, exitUrl } = organisation
  return (
    <>
      <aside className={s.bar} aria-label="About this preview">
        <b>Preview.</b>{' '}
        {isUnopened ? 'The page as it will be once open; only staff see it.' : 'The page as it is now.'}{' '}
        <a href={`/staff/campaigns/${slug}`}>Back to editing</a>
      </aside>
      <div inert>
        <SiteHeader teamName={teamName} legalName={legalName} showsSample={showsSample} exitUrl={exitUrl} />
      </div>
      <main id="main">
        <fieldset className="wrap" disabled aria-label="Preview, nothing can be sent">
          <CampaignView campaign={campaign} organisation={legalName} now={now} action={action} />
        </fieldset>
      </main>
      <div inert>
        <SiteFooter organisation={organisation} />
      </div>
    </>
  )
}

const aMonth = 30 * 86_400_000

/** Days that are not chosen yet are shown as today and a month from now. */
function asIfOpen(page: FullCampaignPage, now: number): FullCampaignPage {
  return { ...page, state: 'open', opensAt: page.opensAt || now, closesAt: page.closesAt || now + aMonth }
}
