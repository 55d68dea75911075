import { ActLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { campaignCrumbs } from './campaign-crumbs'

type HeadProps = { slug: string; campaign: { name: string; demand: string }; crumb: string; title: string }

/** The top of a page that shows what stands behind a campaign: its demand, and the way back to it. */
export function RecordHead({ slug, campaign, crumb, title }: HeadProps) {
  return (
    <PageHead crumbs={campaignCrumbs(slug, campaign.name, crumb)} title={title} lead={campaign.demand}>
      <p>
        <ActLink href={`/campaigns/${slug}`}>Open the campaign</ActLink>
      </p>
    </PageHead>
  )
}
