import { Breadcrumbs, type Crumb } from '@/app/ui/breadcrumbs'
import { ButtonLink } from '@/app/ui/button'
import { formatLastDay } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import type { CampaignPage } from '@/lib/campaigns/queries'

/** Says that a petition takes no signatures, and that nothing was stored. */
export function CannotSign(props: { campaign: CampaignPage; crumbs: Crumb[]; isPaused: boolean }) {
  const { campaign, isPaused } = props
  const why = isPaused
    ? campaign.pauseNotice || 'Signing is paused for now.'
    : `It took signatures until ${formatLastDay(Math.min(campaign.closesAt, Date.now()))}.`
  return (
    <>
      <Breadcrumbs crumbs={props.crumbs} />
      <PageHead
        title={isPaused ? 'This petition is paused' : 'This petition has closed'}
        lead={campaign.demand}
      >
        {splitParagraphs(why).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>If you have just sent the form: your name was not added, and nothing you typed was kept.</p>
        <p>
          <ButtonLink href={`/campaigns/${campaign.slug}`} look="line">
            {isPaused ? 'Read the petition' : 'Read what came of it'}
          </ButtonLink>
        </p>
      </PageHead>
    </>
  )
}
