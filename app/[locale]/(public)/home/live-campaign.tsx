import { ActLink, ButtonLink } from '@/app/ui/button'
import { Sheet } from '@/app/ui/sheet'
import { SignatureCount } from '@/app/ui/signature-count'
import { Tag } from '@/app/ui/tag'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import { rowTagOf } from '../campaigns/[slug]/state-words'
import s from './live-campaign.module.css'

/** The campaign that leads the home page, in the sheet: its demand, its count and the way to sign. */
export function LiveCampaign({ campaign }: { campaign: CampaignSummary }) {
  const isOpen = campaign.state === 'open'
  const address = `/campaigns/${campaign.slug}`
  return (
    <section aria-labelledby="live-heading">
      <Sheet>
        <Tag {...rowTagOf(campaign)} {...(isOpen && { state: 'Open campaign' })} />
        <h2 id="live-heading" className={s.demand}>
          <a href={address}>{campaign.demand}</a>
        </h2>
        <SignatureCount confirmed={campaign.confirmed} goal={campaign.goal} isOpen={isOpen} />
        {isOpen && (
          <p className={s.sign}>
            <ButtonLink href={`${address}#sign-heading`} wide>
              Sign the petition
            </ButtonLink>
          </p>
        )}
        <p className={s.read}>
          <ActLink href={address}>{isOpen ? 'Read what it asks, and why' : 'Read what came of it'}</ActLink>
        </p>
      </Sheet>
    </section>
  )
}
